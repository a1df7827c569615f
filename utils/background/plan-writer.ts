import { browser } from 'wxt/browser';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/problem';
import { gateOf, scanPlan } from '@/utils/core/scan-plan';
import type { Settings } from '@/utils/core/settings';
import { GATE_KEY, PLAN_KEY } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { SPARE_KEY } from '@/utils/extension/spare-card';
import { packsInUse } from './facts';
import { spareCards } from './spare-cards';

/**
 * Derives the scan plan from packs and settings and writes it, with the gate, in one go. Open pages follow by themselves.
 *
 * @param packs those in use, when the caller has them already.
 * @throws Problem when packs or settings can't be read; the plan that pages follow then stays as it is.
 */
export async function writePlan(packs?: Pack[]): Promise<void> {
  const [inUse, settings] = await Promise.all([packs ?? packsInUse(), readSettings()]);
  await store(planItems(inUse, settings));
}

/**
 * Writes a change of settings together with the plan that follows from it: both or neither.
 *
 * @param items the setting as it is stored. @param settings as they are with the change.
 * @throws Problem `settings-unsaved` when storage refuses. Without packs to plan from the setting alone is written.
 */
export async function writeWithPlan(items: Record<string, unknown>, settings: Settings): Promise<void> {
  const packs = await packsInUse().catch(() => null);
  await store(packs ? { ...items, ...planItems(packs, settings) } : items);
}

function planItems(packs: readonly Pack[], settings: Settings): Record<string, unknown> {
  const plan = scanPlan(packs, settings);
  return { [PLAN_KEY]: plan, [GATE_KEY]: gateOf(plan), [SPARE_KEY]: spareCards(packs, settings) };
}

/** Writes to storage. @throws Problem `settings-unsaved` when it refuses. */
export async function store(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    throw new Problem('settings-unsaved', String(error));
  }
}
