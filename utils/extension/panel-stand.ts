import { browser } from 'wxt/browser';
import { type Stand, standOf } from '@/utils/core/settings/panel-stand';
import type { StandChoice } from '@/utils/core/settings/settings';
import { ask } from './messages';
import { settingKey, watchSetting } from './setting-keys';

/** How the panel in a page stands, read there by its own script: `settings.ts` would bring its validator along. */

const DOCK = settingKey('dock');
const WIDTH = settingKey('panelWidth');

/** @returns the stand that the reader chose last, in whatever tab; the usual one where storage gives no answer. */
export async function readStand(): Promise<Stand> {
  const stored: Record<string, unknown> = await browser.storage.local.get([DOCK, WIDTH]).catch(() => ({}));
  return standOf(stored[DOCK], stored[WIDTH]);
}

/** What this page has asked to be kept, all of it. */
let keeping: Promise<unknown> = Promise.resolve();

/** Keeps what has changed of it. Where that fails, the panel stands so until it is closed. */
export function keepStand(before: Stand, now: Stand): void {
  const keep = (choice: StandChoice) => {
    const kept = ask('panel/stand', choice).catch(() => undefined);
    keeping = Promise.all([keeping, kept]);
  };
  if (now.dock !== before.dock) keep({ field: 'dock', value: now.dock });
  if (now.width !== before.width) keep({ field: 'panelWidth', value: now.width });
}

/**
 * Calls back with the stand at each change of it, wherever it was made. What a panel here has asked for itself is waited for first:
 * told of it one by one, a reader who goes on moving it would be taken back. @returns the way to stop.
 */
export function followStand(changed: (stand: Stand) => void): () => void {
  let isFollowed = true;
  const told = async () => {
    const before = keeping;
    await before;
    const stand = await readStand();
    if (isFollowed && keeping === before) changed(stand);
  };
  const stops = (['dock', 'panelWidth'] as const).map((field) => watchSetting(field, () => void told()));
  return () => {
    isFollowed = false;
    for (const stop of stops) stop();
  };
}
