import { browser } from 'wxt/browser';
import { type Settings, SITE_LISTS, type Sync } from '@/utils/core/settings/settings';
import { bytesOf, mergeSynced, type Timed } from '@/utils/core/settings/sync-items';
import type { SyncState } from '@/utils/core/settings/sync-state';
import { readField } from '@/utils/extension/salvage-settings';
import { SETTING_FIELDS, settingKey } from '@/utils/extension/setting-keys';
import { readTimes, TIMES_KEY } from '@/utils/extension/setting-times';
import { readRawSettings, readSettings } from '@/utils/extension/settings';
import { SYNC_STATE_KEY } from '@/utils/extension/sync-state';
import { change } from './choices';
import { inTurn } from './turns';

/**
 * Mirrors settings to the reader's other browsers, by the browser's own sync and only once the reader has asked for it: what they
 * have chosen here would otherwise leave the browser without a click of theirs. `storage.local` stays the truth; each look
 * compares both sides whole, so that nothing hangs on what a worker that has ended remembered.
 */

/** Milliseconds from a change to the look: all that changes meanwhile goes in one write, so that there are 60 a minute at most. */
const PAUSE = 1000;
/** Bytes; browsers take 102,400 and begin to refuse there. */
const MOST_BYTES = 100_000;

/** Of this device: its windows, and whether it syncs. */
const NEVER: readonly string[] = ['sync', 'panelWidth', 'panelPlace'];
/** What tells where the reader reads. */
const OF_SITES: readonly string[] = [...SITE_LISTS, 'silenced'];

/** @returns the settings that a choice mirrors. */
export function syncedFields(sync: Sync): (keyof Settings)[] {
  if (sync === 'off') return [];
  return SETTING_FIELDS.filter((field) => !NEVER.includes(field) && (sync === 'all' || !OF_SITES.includes(field)));
}

let isDue = false;
let looking = Promise.resolve();

/** Follows changes on both sides. Looks once at the start, too: the worker may have ended before it had mirrored a change. */
export function startSync(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (TIMES_KEY in changes || settingKey('sync') in changes) soon();
  });
  browser.storage.sync.onChanged.addListener(soon);
  soon();
}

function soon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    // One look at a time; the next waits for it.
    looking = looking.then(look).catch(() => undefined);
  }, PAUSE);
}

async function look(): Promise<void> {
  const settings = await readSettings();
  const fields = syncedFields(settings.sync);
  if (fields.length === 0) return tell('off');
  try {
    const [raw, times, there] = await Promise.all([readRawSettings(), readTimes(), browser.storage.sync.get(null)]);
    const here: Record<string, Timed> = {};
    for (const field of fields) {
      const when = times[field];
      const value = raw(field);
      // A time without its setting is what a cleaning tool or a damaged disk left of one.
      if (when !== undefined && value !== undefined) here[field] = { value, when };
    }
    const { take, write } = mergeSynced(fields, here, there);
    await takeOver(take, settings);
    if (Object.keys(write).length > 0) {
      if (bytesOf({ ...there, ...write }) > MOST_BYTES) return await tell('full');
      // In its turn: after the reader has forgotten all of it, or keeps it to this browser, none must go there.
      await inTurn(async () => {
        if ((await readSettings()).sync === settings.sync) await browser.storage.sync.set(write);
      });
    }
    await tell('fine');
  } catch (error) {
    await tell(/quota/i.test(String(error)) ? 'full' : 'refused');
  }
}

/** @param seen the settings that were compared: what the reader has chosen since is newer. */
async function takeOver(take: Record<string, Timed>, seen: Settings): Promise<void> {
  const taken: Partial<Settings> = {};
  const times: Record<string, number> = {};
  for (const [name, { value, when }] of Object.entries(take)) {
    const field = SETTING_FIELDS.find((each) => each === name);
    const read = field && readField(field, value);
    // A value of a newer version is left where it is.
    if (!read) continue;
    Object.assign(taken, read);
    times[name] = when;
  }
  if (Object.keys(taken).length === 0) return;
  const isAsSeen = (now: Settings) => (field: string) =>
    JSON.stringify(Object(now)[field]) === JSON.stringify(Object(seen)[field]);
  const stillTaken = (now: Settings) => Object.fromEntries(Object.entries(taken).filter(([field]) => isAsSeen(now)(field)));
  await change((now) => (now.sync === seen.sync ? stillTaken(now) : {}), times);
}

async function tell(state: SyncState): Promise<void> {
  await browser.storage.local.set({ [SYNC_STATE_KEY]: state });
}
