import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSites, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { startSync } from '@/utils/background/sync';
import { readSettings } from '@/utils/extension/settings';
import { SYNC_STATE_KEY } from '@/utils/extension/sync-state';
import { inFakeTime, pass } from './fake-time';
import { expectNothingLost, type Kept, startUp, whatIsKept } from './oracle';
import { enter, leave, STATES } from './states';

const { local, sync } = fakeBrowser.storage;
const syncState = async () => (await local.get(SYNC_STATE_KEY))[SYNC_STATE_KEY];
const there = async (field: string) => (await sync.get(`sl.${field}`))[`sl.${field}`];
/** The second after a choice, and the reads and writes that follow it: it passes while this looks. */
const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 30_000, interval: 50 });
const expectState = (state: string) => eventually(async () => expect(await syncState()).toBe(state));

// Each choice reads all packs, and in S2 there are five megabytes of them.
describe.each(STATES)('%s', { timeout: 60_000 }, (state) => {
  let kept: Kept;
  const unhandled = vi.fn();

  beforeEach(async () => {
    unhandled.mockClear();
    process.on('unhandledRejection', unhandled);
    await enter(state);
    await startUp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await chooseWhole({ field: 'sync', value: 'all' });
    kept = await whatIsKept(state);
  });
  afterEach(async () => {
    // What waits for its second must not do so in the next test.
    await vi.runOnlyPendingTimersAsync();
    leave();
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled.mock.calls).toEqual([]);
  });

  /** As it was, but for what was chosen in the test. */
  async function expectKeptBut(changed: Partial<Kept['settings']>): Promise<void> {
    await inFakeTime(expectNothingLost({ ...kept, settings: { ...kept.settings, ...changed } }));
  }

  it('F09 500 sites go in items that the browser takes, and none of them is lost on the way', async () => {
    const sites = Array.from({ length: 500 }, (_, number) => `a-site-with-a-name-${number}.example`);
    await changeSites('offSites', sites, []);
    startSync();
    await expectState('fine');
    const sizes = Object.entries(await sync.get(null)).map(([key, value]) => key.length + JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(500 * 'a-site-with-a-name.example'.length);
    // The reader's other browser, which has chosen nothing yet.
    const mine = await local.get(null);
    const all = await sync.get(null);
    await local.set({ 'settings.offSites': [], settingTimes: {} });
    await sync.set({ ...all, 'sl.offSites': { ...Object(all['sl.offSites']), when: Date.now() + 60_000 } });
    await eventually(async () => expect((await readSettings()).offSites).toEqual(expect.arrayContaining(sites)));
    await local.set(mine);
    await expectKeptBut({ offSites: [...kept.settings.offSites, ...sites] });
  });

  it.each([
    ['full', 'QUOTA_BYTES quota exceeded'],
    ['refused', 'An unexpected error occurred'],
  ])('F10 what the browser does not take stays here, and options say so: %s', async (told, message) => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error(message));
    startSync();
    await chooseTopic('harbor', 'every');
    await expectState(told);
    await expectKeptBut({ topics: { ...kept.settings.topics, harbor: 'every' } });
    vi.mocked(sync.set).mockRestore();
    await chooseTopic('harbor', 'relevant');
    await expectState('fine');
  });

  it('F11 40 choices in ten seconds are one write a second at most, and the last one wins', async () => {
    startSync();
    await expectState('fine');
    const set = vi.spyOn(sync, 'set');
    const began = Date.now();
    for (let count = 0; count < 40; count++) {
      await chooseWhole({ field: 'textSize', value: count % 2 ? 115 : 130 });
      await pass(250);
    }
    await eventually(async () => expect(await there('textSize')).toMatchObject({ value: 115 }));
    expect(set.mock.calls.length).toBeLessThanOrEqual((Date.now() - began) / 1000 + 1);
    await expectKeptBut({ textSize: 115 });
  });

  it('F25 the newer choice wins, one by one; what is unknown or gone there takes nothing away here', async () => {
    startSync();
    await chooseTopic('harbor', 'every');
    await eventually(async () => expect(await there('topics')).toBeDefined());
    const when = Date.now() + 60_000;
    const old = { when: 1, value: 'dark' };
    await sync.set({
      'sl.textSize': { when, value: 130 },
      'sl.theme': old,
      'sl.hues': { when, value: 'of another version' },
      'sl.glow': { when, value: { by: 7 } },
    });
    await chooseWhole({ field: 'theme', value: 'light' });
    await eventually(async () => expect(await there('theme')).toMatchObject({ value: 'light' }));
    await eventually(async () => expect((await readSettings()).textSize).toBe(130));
    expect(await there('glow')).toEqual({ when, value: { by: 7 } });
    const changed = {
      topics: { ...kept.settings.topics, harbor: 'every' as const },
      textSize: 130 as const,
      theme: 'light' as const,
    };
    await expectKeptBut(changed);
    await sync.clear();
    await pass(1000);
    await expectKeptBut(changed);
  });
});
