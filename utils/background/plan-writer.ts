import { browser } from 'wxt/browser';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/problem';
import { gateOf, scanPlan } from '@/utils/core/scan-plan';
import { GATE_KEY, PLAN_KEY } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { packsInUse } from './facts';

/**
 * Derives the scan plan from packs and settings and writes it, with the gate, in one go. Open pages follow by themselves.
 *
 * @param packs those in use, when the caller has them already.
 * @throws Problem when packs or settings can't be read; the plan that pages follow then stays as it is.
 */
export async function writePlan(packs?: Pack[]): Promise<void> {
  const [inUse, settings] = await Promise.all([packs ?? packsInUse(), readSettings()]);
  const plan = scanPlan(inUse, settings);
  try {
    await browser.storage.local.set({ [PLAN_KEY]: plan, [GATE_KEY]: gateOf(plan) });
  } catch (error) {
    throw new Problem('settings-unsaved', String(error));
  }
}
