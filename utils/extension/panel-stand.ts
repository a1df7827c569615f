import { browser } from 'wxt/browser';
import { type Stand, standOf } from '@/utils/core/panel-stand';
import type { StandChoice } from '@/utils/core/settings';
import { ask } from './messages';
import { settingKey } from './setting-keys';

/** How the panel in a page stands, read there by its own script: `settings.ts` would bring its validator along. */

const DOCK = settingKey('dock');
const WIDTH = settingKey('panelWidth');

/** @returns the stand that the reader chose last, in whatever tab; the usual one where storage gives no answer. */
export async function readStand(): Promise<Stand> {
  const stored: Record<string, unknown> = await browser.storage.local.get([DOCK, WIDTH]).catch(() => ({}));
  return standOf(stored[DOCK], stored[WIDTH]);
}

/** Keeps what has changed of it. Where that fails, the panel stands so until it is closed. */
export function keepStand(before: Stand, now: Stand): void {
  const keep = (choice: StandChoice) => void ask('panel/stand', choice).catch(() => undefined);
  if (now.dock !== before.dock) keep({ field: 'dock', value: now.dock });
  if (now.width !== before.width) keep({ field: 'panelWidth', value: now.width });
}
