import { browser } from 'wxt/browser';
import { Problem } from '@/utils/core/interface/problem';
import type { Usage } from '@/utils/extension/messages';
import { GATE_KEY, PLAN_KEY, SHARDS } from '@/utils/extension/plan';
import { readItems } from '@/utils/extension/read-items';
import { SETTING_FIELDS, settingKey } from '@/utils/extension/setting-keys';
import { TIMES_KEY } from '@/utils/extension/setting-times';
import { store, writePlanNow } from './plan-writer';
import { setStatus } from './status';
import { inTurn } from './turns';

/** @returns what the extension keeps in this browser. Rejects when storage can't be read. */
export async function usage(): Promise<Usage> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const bytes = (of: (key: string) => boolean) =>
    Object.entries(all).reduce((sum, [key, value]) => (of(key) ? sum + key.length + JSON.stringify(value).length : sum), 0);
  const isDerived = (key: string) => key === PLAN_KEY || key === GATE_KEY || key.startsWith(SHARDS);
  const estimate = await navigator.storage?.estimate().catch(() => null);
  const own = browser.runtime.getURL('/');
  return {
    settings: bytes((key) => !isDerived(key)),
    plan: bytes(isDerived),
    packs: estimate?.usage ?? null,
    requests: performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(own)).length,
  };
}

/** What the reader has chosen, and when; packs are removed one by one. */
const CHOSEN: readonly string[] = [...SETTING_FIELDS.map(settingKey), TIMES_KEY];

/**
 * Forgets every choice, in this browser and in what it syncs.
 * @returns what is gone, for whoever asked to keep as long as they may want it back. @throws Problem where it is all there still.
 */
export function wipe(): Promise<Record<string, unknown>> {
  return inTurn(async () => {
    const gone = await readItems([...CHOSEN]);
    await browser.storage.local.remove([...CHOSEN]).catch((error: unknown) => {
      throw new Problem('settings-unsaved', String(error));
    });
    await browser.storage.sync.clear().catch(() => undefined);
    // What is gone is told all the same: only who asked can bring it back.
    await writePlanNow().catch(setStatus);
    return gone;
  });
}

/** Brings back what `wipe` took. What it can't have taken is left out. @throws Problem when it could not be saved. */
export function restore(gone: Record<string, unknown>): Promise<void> {
  return inTurn(async () => {
    await store(Object.fromEntries(Object.entries(gone).filter(([key]) => CHOSEN.includes(key))));
    await writePlanNow();
  });
}
