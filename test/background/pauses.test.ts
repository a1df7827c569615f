import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseTopic } from '@/utils/background/choices';
import { beginPause, currentPause, endPause, endPauseOfBefore, watchPauseEnd } from '@/utils/background/pauses';
import { writePlan } from '@/utils/background/plan-writer';
import { PAUSE_KEY } from '@/utils/extension/pause';
import { readGate, readPlan } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { freshBrowser, shipFiles, shipPacks } from '../fixtures/worker';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

beforeEach(async () => {
  freshBrowser();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  shipPacks();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  await writePlan();
});
afterEach(async () => {
  // Lets go of the listeners.
  await endPause();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const isDark = async () => (await readPlan()) === null && (await readGate()) === null;
const lookAtTab = () => fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
const lookAtWindow = () => fakeBrowser.windows.onFocusChanged.trigger(1);

describe('a pause', () => {
  it('leaves pages nothing to follow, and gives it back', async () => {
    expect(await isDark()).toBe(false);
    await beginPause('hour');
    expect(await isDark()).toBe(true);
    expect(await currentPause()).toEqual({ until: NOW + HOUR });
    await endPause();
    expect(await isDark()).toBe(false);
    expect(await currentPause()).toBeNull();
  });

  it('stays through a change of settings and an update, which hold afterwards', async () => {
    await beginPause('restart');
    await chooseTopic('harbor', 'off');
    await writePlan();
    expect(await isDark()).toBe(true);
    await endPause();
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['pier']);
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
  });

  it('of an hour ends by itself when the reader comes to a tab or a window afterwards, not before', async () => {
    for (const look of [lookAtTab, lookAtWindow]) {
      vi.setSystemTime(NOW);
      await beginPause('hour');
      vi.setSystemTime(NOW + HOUR - 1);
      await look();
      expect(await currentPause()).not.toBeNull();
      vi.setSystemTime(NOW + HOUR);
      await look();
      await vi.waitFor(async () => expect(await isDark()).toBe(false));
    }
  });

  it('ends also for a worker that starts later', async () => {
    await beginPause('hour');
    watchPauseEnd();
    vi.setSystemTime(NOW + HOUR);
    await lookAtTab();
    await vi.waitFor(async () => expect(await isDark()).toBe(false));
  });

  it('until restart does not end by the clock, but with the browser', async () => {
    await beginPause('restart');
    vi.setSystemTime(NOW + 1000 * HOUR);
    expect(await currentPause()).toEqual({ until: null });
    await fakeBrowser.storage.session.clear();
    await endPauseOfBefore();
    expect(await currentPause()).toBeNull();
    expect(await isDark()).toBe(false);
  });

  it('until restart outlives workers, and ends with no session but the browser’s own', async () => {
    await endPauseOfBefore();
    await beginPause('restart');
    await endPauseOfBefore();
    expect(await isDark()).toBe(true);
    await fakeBrowser.storage.session.clear();
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    await endPauseOfBefore();
    expect(await isDark()).toBe(true);
  });

  it('until restart ends although the plan is written anew at that start, too', async () => {
    await beginPause('restart');
    await fakeBrowser.storage.session.clear();
    const { local } = fakeBrowser.storage;
    const set = local.set.bind(local);
    const ended = endPauseOfBefore();
    // What the other has read by then is written last.
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (!(PAUSE_KEY in items)) await ended;
      return set(items);
    });
    await Promise.all([ended, writePlan()]);
    expect(await isDark()).toBe(false);
  });

  it('until restart that the first worker of all begins is not taken for one of before', async () => {
    const ended = endPauseOfBefore();
    await Promise.all([ended, beginPause('restart')]);
    expect(await isDark()).toBe(true);
  });

  it('until restart ends with the next worker where the first could not write it, or ended in the midst', async () => {
    await beginPause('restart');
    await fakeBrowser.storage.session.clear();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(endPauseOfBefore()).rejects.toMatchObject({ code: 'settings-unsaved' });
    expect(await isDark()).toBe(true);
    await endPauseOfBefore();
    expect(await isDark()).toBe(false);
  });

  it('of an hour does not last for years once a clock that was years ahead is set back', async () => {
    vi.setSystemTime(Date.UTC(2099, 0));
    await beginPause('hour');
    vi.setSystemTime(NOW);
    await lookAtTab();
    await vi.waitFor(async () => expect(await isDark()).toBe(false));
  });

  it('of an hour outlives the browser', async () => {
    await beginPause('hour');
    await endPauseOfBefore();
    expect(await isDark()).toBe(true);
  });

  it('is dark also where there are no packs to plan from', async () => {
    freshBrowser();
    shipFiles({});
    await fakeBrowser.storage.local.set({ plan: { format: 3 }, gate: { format: 3 } });
    await beginPause('hour');
    expect(await isDark()).toBe(true);
  });

  it('that can’t be noted is said', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(beginPause('hour')).rejects.toMatchObject({ code: 'settings-unsaved' });
  });
});

it('without a pause no event of tabs or windows wakes the worker', async () => {
  watchPauseEnd();
  await vi.waitFor(() => {
    expect(fakeBrowser.tabs.onActivated.hasListeners()).toBe(false);
    expect(fakeBrowser.windows.onFocusChanged.hasListeners()).toBe(false);
  });
});
