import { browser } from 'wxt/browser';
import { HOUR, isPaused, type Pause, type PauseLength } from '@/utils/core/settings/pause';
import { PAUSE_KEY, readPause } from '@/utils/extension/pause';
import { readSettings } from '@/utils/extension/settings';
import { onceInSession } from './once-in-session';
import { writeWithPlan } from './plan-writer';
import { inTurn } from './turns';

/**
 * A pause: every page dark at once, as there is no plan to follow. The worker sleeps through most of it and may not ask for
 * alarms, so it looks at the clock whenever the reader comes to a page: to another tab, another window, a page with candidates.
 */

/** @throws Problem when it could not be noted. */
export function beginPause(length: PauseLength): Promise<void> {
  const pause: Pause = { until: length === 'hour' ? Date.now() + HOUR : null };
  followReader();
  return inTurn(async () => writeWithPlan({ [PAUSE_KEY]: pause }, await readSettings(), pause));
}

/** Ends a pause, if there is one. @throws Problem when that could not be noted. */
export function endPause(): Promise<void> {
  ignoreReader();
  return inTurn(writeNone);
}

/** @returns the pause that holds now; one whose time has passed is ended first. */
export async function currentPause(): Promise<Pause | null> {
  const pause = await readPause();
  if (isPaused(pause, Date.now())) return pause;
  if (pause) await endPause();
  return null;
}

/**
 * Ends what was to last until the browser's next start. To be called in the first turn of every worker, before it hears of anything
 * else: whether it is the first since that start it finds out by itself, as `onStartup` does not come to every installation.
 *
 * @throws Problem when that could not be noted.
 */
export function endPauseOfBefore(): Promise<void> {
  return inTurn(() =>
    onceInSession('begun', async () => {
      if ((await readPause())?.until === null) await writeNone();
    }),
  );
}

async function writeNone(): Promise<void> {
  await writeWithPlan({ [PAUSE_KEY]: null }, await readSettings(), null);
}

/**
 * Listens for the reader coming to a page. To be called in the first turn of a worker, which the browser wakes for this; without a
 * pause the listeners go at once, and with them the waking.
 */
export function watchPauseEnd(): void {
  followReader();
  readPause().then(
    (pause) => pause ?? ignoreReader(),
    () => undefined,
  );
}

function followReader(): void {
  browser.tabs.onActivated.addListener(look);
  browser.windows.onFocusChanged.addListener(look);
}

function ignoreReader(): void {
  browser.tabs.onActivated.removeListener(look);
  browser.windows.onFocusChanged.removeListener(look);
}

/** Storage that can't be read now can at the next look. */
function look(): void {
  currentPause().catch(() => undefined);
}
