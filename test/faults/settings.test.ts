import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseSite, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { topicRecord } from '@/utils/background/facts';
import { writePlan } from '@/utils/background/plan-writer';
import { installBundle, readShelf } from '@/utils/background/shelf';
import { welcome } from '@/utils/background/welcome';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readPlan } from '@/utils/extension/plan';
import { SETTING_FIELDS, settingKey } from '@/utils/extension/setting-keys';
import { readSettings } from '@/utils/extension/settings';
import { importedFile } from '@/utils/packs/imports';
import { readLedger } from '@/utils/packs/ledger';
import { inventedPack } from '../fixtures/pack';
import { shipPacks } from '../fixtures/worker';
import { THIRD } from './brought';
import { expectImports, expectMarks, expectNothingLost, expectTold, type Kept, startUp, whatIsKept } from './oracle';
import { BUNDLE, bringOne, enter, importsOf, leave, STATES } from './states';

const { local } = fakeBrowser.storage;

describe.each(STATES)('%s', (state) => {
  let kept: Kept;
  const unhandled = vi.fn();
  const stored = () => local.get(null);

  beforeEach(async () => {
    unhandled.mockClear();
    process.on('unhandledRejection', unhandled);
    await enter(state);
    kept = await whatIsKept(state);
  });
  afterEach(async () => {
    leave();
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled.mock.calls).toEqual([]);
  });

  it('F08 storage that is full keeps the plan that was there, and says so', async () => {
    const before = await stored();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await startUp();
    await expectTold('settings-unsaved', kept);
    expect(await stored()).toEqual(before);
    expect(await readSettings()).toEqual(kept.settings);
    vi.mocked(local.set).mockRestore();
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
    // Far below what fills it: 10 MB.
    expect(JSON.stringify(await readPlan()).length).toBeLessThan(2e6);
  });

  it.each([1, 4])('F21 storage that can’t be read the first %i times is read after all', async (times) => {
    for (let at = 0; at < times; at++) vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('not yet'));
    await startUp();
    await startUp();
    await expectNothingLost(kept);
  });

  it.each<[string, () => Promise<never>]>([
    ['rejects', () => Promise.reject(new Error('corrupt'))],
    ['gives nothing', () => Promise.resolve(undefined as never)],
  ])('F21 storage that %s is never written over', async (_, answer) => {
    await startUp();
    const before = await stored();
    vi.spyOn(local, 'get').mockImplementation(answer);
    await startUp();
    await expectTold('settings-unreadable', kept);
    await expect(chooseTopic('harbor', 'every')).rejects.toMatchObject({ code: 'settings-unreadable' });
    await expect(chooseSite('d.example', false)).rejects.toMatchObject({ code: 'settings-unreadable' });
    await bringOne(THIRD).catch(({ code }) => expect(code).toBe('settings-unreadable'));
    await installBundle();
    expect((await readShelf()).bundled.map(({ id }) => id)).toEqual(BUNDLE.map(({ id }) => id));
    expect((await topicRecord('harbor')).id).toBe('harbor');
    vi.mocked(local.get).mockRestore();
    expect(await stored()).toEqual(before);
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
  });

  it('F22 a choice that can’t be saved goes back, says so, and finds its way when it is made again', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(chooseTopic('harbor', 'every')).rejects.toMatchObject({ code: 'settings-unsaved' });
    await expect(chooseWhole({ field: 'dock', value: 'right' })).rejects.toMatchObject({ code: 'settings-unsaved' });
    vi.mocked(local.set).mockRestore();
    expect(await readSettings()).toEqual(kept.settings);
    await startUp();
    await expectNothingLost(kept);
    await chooseTopic('harbor', 'every');
    expect((await readSettings()).topics).toEqual({ ...kept.settings.topics, harbor: 'every' });
  });

  it('F23 one damaged setting costs none of the others, and what a newer version wrote stays', async () => {
    await local.set({ 'settings.glow': { by: 7 }, 'settings.topics': { ...kept.settings.topics, quay: 'only at night' } });
    const whole = await stored();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SETTING_FIELDS), fc.jsonValue({ maxDepth: 2 }), async (field, value) => {
        await local.set({ [settingKey(field)]: value });
        const read = await readSettings();
        for (const other of SETTING_FIELDS) if (other !== field) expect(read[other]).toEqual(kept.settings[other]);
        await local.remove(settingKey(field));
        await local.set(whole);
      }),
      { numRuns: 300 },
    );
    await chooseTopic('harbor', 'every');
    expect(await local.get(['settings.glow', 'settings.topics'])).toEqual({
      'settings.glow': { by: 7 },
      'settings.topics': { ...kept.settings.topics, quay: 'only at night', harbor: 'every' },
    });
  });

  it('F24 two pages that write at once lose nothing', async () => {
    const { get, set } = local;
    let call = 0;
    // Each answer some turns later than the one before, so that calls overtake each other, the same way at each run.
    const late = async () => {
      for (let turns = (call++ * 7) % 11; turns > 0; turns--) await Promise.resolve();
    };
    vi.spyOn(local, 'get').mockImplementation(async (...given) => {
      await late();
      return Reflect.apply(get, local, given);
    });
    vi.spyOn(local, 'set').mockImplementation(async (...given) => {
      await late();
      return Reflect.apply(set, local, given);
    });
    const sites = Array.from({ length: 10 }, (_, at) => `${at}.example`);
    await Promise.all([
      ...sites.map((site) => chooseSite(site, false)),
      chooseTopic('harbor', 'every'),
      chooseTopic('quay', 'off'),
      chooseWhole({ field: 'panelWidth', value: 444 }),
    ]);
    const read = await readSettings();
    expect(read).toEqual({
      ...kept.settings,
      topics: { ...kept.settings.topics, harbor: 'every', quay: 'off' },
      offSites: expect.arrayContaining([...kept.settings.offSites, ...sites]),
      panelWidth: 444,
    });
    expect(read.offSites).toHaveLength(kept.settings.offSites.length + sites.length);
  });

  it('F26 only who has nothing yet is welcomed, whatever the browser calls the start', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    // What else may be lost: the plan, and the note that there was a welcome.
    await local.remove(['plan', 'gate', 'welcomed']);
    await welcome('install');
    await welcome('install');
    expect(create).toHaveBeenCalledTimes(state === 'S0' ? 1 : 0);
    await startUp();
    await expectNothingLost(kept);
  });

  it.each(['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z'])('F39 with the clock at %s packs are read as ever', async (now) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    await installBundle();
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
    vi.stubGlobal('indexedDB', new (Object.getPrototypeOf(indexedDB).constructor)());
    await startUp();
    await expectNothingLost(kept);
  });

  it('F40 an update that takes topics away keeps what was chosen for them, and gives it back with them', async () => {
    shipPacks([
      inventedPack((pack) => {
        pack.version = 4;
        pack.topics = pack.topics.slice(0, 1);
        pack.sources = pack.sources.slice(0, 2);
        for (const fact of pack.topics[0]?.facts ?? []) delete fact.alsoIn;
      }),
    ]);
    await installBundle();
    await startUp();
    expect(await readSettings()).toEqual(kept.settings);
    await expectImports(importsOf(state));
    shipPacks(BUNDLE);
    await installBundle();
    await startUp();
    await expectNothingLost(kept);
  });

  it('F29 a page that ends between database and ledger leaves its import whole', async () => {
    await startUp();
    const { set } = local;
    const ended = new Promise<void>((resolve) => {
      vi.spyOn(local, 'set').mockImplementation((items) => {
        if (!('packs.ledger' in items)) return Reflect.apply(set, local, [items]);
        resolve();
        return new Promise(() => undefined);
      });
    });
    // Its lock goes with the page.
    vi.stubGlobal('navigator', {
      locks: { request: async (_: string, work: () => unknown) => work() },
      storage: navigator.storage,
    });
    void bringOne(THIRD);
    await ended;
    vi.mocked(local.set).mockRestore();
    await startUp();
    await expectImports([...importsOf(state), THIRD]);
    expect((await readLedger()).map(({ id }) => id)).toContain('third');
    await expectMarks();
  });
});

describe('settings before anything was chosen', () => {
  it('F21 have their defaults in memory only', async () => {
    await enter('S0');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(Object.keys(await local.get(null)).filter((key) => key.startsWith('settings.'))).toEqual([]);
    await writePlan();
    expect(Object.keys(await local.get(null)).filter((key) => key.startsWith('settings.'))).toEqual([]);
    expect(await importedFile('nothing')).toBeUndefined();
    leave();
  });
});
