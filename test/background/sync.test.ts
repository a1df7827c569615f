import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseSite, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { wipe } from '@/utils/background/reader-data';
import { startSync, syncedFields } from '@/utils/background/sync';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readSettings } from '@/utils/extension/settings';
import { SYNC_STATE_KEY } from '@/utils/extension/sync-state';

const { local, sync } = fakeBrowser.storage;
const state = async () => (await local.get(SYNC_STATE_KEY))[SYNC_STATE_KEY];

// Packs and the plan have a database of their own, which knows no fake time.
vi.mock('@/utils/background/plan-writer', () => ({
  store: (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items),
  writeWithPlan: (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items),
  writePlanNow: async () => undefined,
}));

/** Lets a second pass, and all that follows from it. */
const aSecond = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(async () => {
  // What waits for its second must not do so in the next test.
  await vi.runOnlyPendingTimersAsync();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('settings in other browsers', () => {
  it('are none until the reader asks for it', async () => {
    startSync();
    await chooseTopic('harbor', 'off');
    await aSecond();
    expect(await sync.get(null)).toEqual({});
    expect(await state()).toBe('off');
  });

  it('go there a second after they were chosen, in one write, without the sites', async () => {
    startSync();
    await chooseWhole({ field: 'sync', value: 'settings' });
    await chooseTopic('harbor', 'off');
    await chooseSite('news.example', false);
    await chooseWhole({ field: 'theme', value: 'dark' });
    const set = vi.spyOn(sync, 'set');
    await aSecond();
    expect(await state()).toBe('fine');
    expect(set).toHaveBeenCalledOnce();
    expect(await sync.get(null)).toEqual({
      'sl.topics': { when: expect.any(Number), value: { harbor: 'off' } },
      'sl.theme': { when: expect.any(Number), value: 'dark' },
    });
  });

  it('take the sites along when the reader agrees, and nothing of this device', () => {
    expect(syncedFields('settings')).not.toContain('offSites');
    expect(syncedFields('settings')).not.toContain('silenced');
    expect(syncedFields('all')).toEqual(expect.arrayContaining(['offSites', 'onlySites', 'onSites', 'silenced']));
    expect(syncedFields('all')).not.toContain('sync');
    expect(syncedFields('off')).toEqual([]);
  });

  it('come from there when they are newer, with the plan that follows; what can’t be read stays', async () => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    await chooseWhole({ field: 'textSize', value: 115 });
    const when = Date.now() + 60_000;
    await sync.set({
      'sl.topics': { when, value: { harbor: 'off', pier: 'in a way of the future' } },
      'sl.textSize': { when, value: 117 },
      'sl.glow': { when, value: true },
    });
    startSync();
    await aSecond();
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
    expect((await readSettings()).textSize).toBe(115);
    expect(await sync.get('sl.glow')).toEqual({ 'sl.glow': { when, value: true } });
  });

  it('that were cleared there stay here', async () => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    await chooseTopic('harbor', 'off');
    startSync();
    await aSecond();
    await sync.clear();
    await aSecond();
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
  });

  it('go there also where one of them is lost here, and that one comes from there', async () => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    await chooseWhole({ field: 'theme', value: 'dark' });
    await chooseTopic('harbor', 'off');
    startSync();
    await aSecond();
    await local.remove('settings.theme');
    await chooseTopic('pier', 'off');
    await aSecond();
    expect(await state()).toBe('fine');
    expect((await sync.get('sl.topics'))['sl.topics']).toMatchObject({ value: { harbor: 'off', pier: 'off' } });
    expect((await readSettings()).theme).toBe('dark');
  });

  it('give way to what is chosen here, whatever time a damaged clock has left there', async () => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    await sync.set({ 'sl.theme': { when: Number.MAX_SAFE_INTEGER, value: 'dark' } });
    startSync();
    await aSecond();
    await chooseWhole({ field: 'theme', value: 'light' });
    await aSecond();
    expect((await readSettings()).theme).toBe('light');
    expect((await sync.get('sl.theme'))['sl.theme']).toMatchObject({ value: 'light' });
  });

  it.each(['here', 'there'])('are not copied after all is forgotten, also where a look was at it: newer %s', async (side) => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    const when = Date.now() + 60_000;
    if (side === 'there') await sync.set({ 'sl.theme': { when, value: 'dark' } });
    else await chooseTopic('harbor', 'off');
    // The look has read both sides by now.
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    const get = vi.spyOn(sync, 'get').mockReturnValueOnce(promise as never);
    startSync();
    await aSecond();
    expect(get).toHaveBeenCalled();
    const there = await sync.get(null);
    await wipe();
    resolve(there);
    await vi.advanceTimersByTimeAsync(0);
    expect(await sync.get(null)).toEqual({});
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['full', 'QUOTA_BYTES quota exceeded'],
    ['refused', 'MAX_WRITE_OPERATIONS'],
  ])('stay here when the browser does not take them: %s', async (expected, message) => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    await chooseTopic('harbor', 'off');
    vi.spyOn(sync, 'set').mockRejectedValue(new Error(message));
    startSync();
    await aSecond();
    expect(await state()).toBe(expected);
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
  });

  it('are written 60 times a minute at most, and the last state wins', async () => {
    await chooseWhole({ field: 'sync', value: 'settings' });
    startSync();
    const set = vi.spyOn(sync, 'set');
    for (let at = 0; at < 100; at++) {
      await chooseWhole({ field: 'textSize', value: at % 2 ? 115 : 130 });
      await vi.advanceTimersByTimeAsync(100);
    }
    await aSecond();
    // Ten seconds have passed.
    expect((await sync.get('sl.textSize'))['sl.textSize']).toMatchObject({ value: 115 });
    expect(set.mock.calls.length).toBeLessThanOrEqual(11);
  });
});
