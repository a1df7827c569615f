import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogues } from '@/data/locales';
import { ensurePlan, planAtStart, renewPlan, writePlan, writeWithPlan } from '@/utils/background/plan-writer';
import { storedPlan } from '@/utils/core/matching/gate';
import { PLAN_FORMAT, scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { GATE_KEY, PLAN_KEY, readGate, readPlan, readShards, SHARDS, shardKey, watchGate } from '@/utils/extension/plan';
import { readSpareCard, SPARE_KEY } from '@/utils/extension/spare-card';
import { at, inventedPack } from '../fixtures/pack';
import { storeSetting } from '../fixtures/settings';
import { freshBrowser, shipFiles, shipPacks } from '../fixtures/worker';

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const plan = () => scanPlan([inventedPack()], DEFAULT_SETTINGS);

describe('writing the plan', () => {
  it('puts plan and gate into storage in one go, for pages to read', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await writePlan([inventedPack()]);
    expect(set.mock.calls.map(([items]) => Object.keys(items).sort())).toEqual([[GATE_KEY, PLAN_KEY, SPARE_KEY].sort()]);
    expect(await readPlan()).toEqual(plan());
    expect(await readGate()).toEqual(storedPlan(plan(), 'harbor|pier').gate);
  });

  it('leaves a card of each topic for when it can’t answer itself, in the reader’s language', async () => {
    await storeSetting('language', 'es');
    await storeSetting('topics', { harbor: 'off' });
    await writePlan([inventedPack()]);
    expect(await readSpareCard('harbor')).toMatchObject({
      language: 'es',
      name: 'La norma del puerto',
      labels: { again: catalogues.es.tryAgain, card: catalogues.es.card.name('La norma del puerto') },
    });
    await expect(readSpareCard('unknown')).rejects.toThrow('unknown');
  });

  it('gets the packs by itself', async () => {
    shipPacks();
    await writePlan();
    expect(await readPlan()).toEqual(plan());
  });

  it('follows the settings', async () => {
    await storeSetting('topics', { harbor: 'off' });
    await writePlan([inventedPack()]);
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['pier']);
  });

  it('leaves the plan as it is when settings can not be read', async () => {
    vi.useFakeTimers();
    await writePlan([inventedPack()]);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const writing = expect(writePlan([])).rejects.toMatchObject({ code: 'settings-unreadable' });
    await vi.runAllTimersAsync();
    await writing;
    expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await readPlan()).toEqual(plan());
  });

  it('leaves the plan as it is when there are no packs to be had', async () => {
    await writePlan([inventedPack()]);
    shipFiles({});
    await expect(writePlan()).rejects.toMatchObject({ code: 'pack-missing' });
    expect(await readPlan()).toEqual(plan());
  });

  it('says so when storage refuses it', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await expect(writePlan([inventedPack()])).rejects.toMatchObject({
      code: 'settings-unsaved',
      detail: expect.stringContaining('quota'),
    });
  });
});

describe('a long list', () => {
  const long = (count: number) =>
    inventedPack((pack) => {
      at(pack.topics, 0).terms = Array.from({ length: count }, (_, which) => ({ text: `Zebra ${which} Accord`, sense: 'alone' }));
    });
  const { local } = fakeBrowser.storage;
  const shardKeys = async () => Object.keys(await local.get(null)).filter((key) => key.startsWith(SHARDS));
  /** @returns the shards of the plan that is stored, as a page reads them. */
  const shardsThere = async () => {
    const { version = '', count = 0 } = (await readPlan())?.shards ?? {};
    return { count, there: await readShards([...Array(count).keys()], version) };
  };

  it('is written in shards of one version with plan and gate, in one go', async () => {
    const set = vi.spyOn(local, 'set');
    await writePlan([long(300)]);
    expect(set).toHaveBeenCalledOnce();
    const { count, there } = await shardsThere();
    expect(count).toBe(15);
    expect(there.flatMap(({ terms }) => terms)).toHaveLength(300);
  });

  it('is not written again with settings that leave it as it is, and anew where it changes', async () => {
    shipPacks([long(300)]);
    await writePlan();
    const set = vi.spyOn(local, 'set');
    const before = await readPlan();
    await writeWithPlan({}, { ...DEFAULT_SETTINGS, topics: { harbor: 'every' } });
    expect(set.mock.calls.flatMap(([items]) => Object.keys(items)).filter((key) => key.startsWith(SHARDS))).toEqual([]);
    expect((await readPlan())?.shards).toEqual(before?.shards);
    await writePlan([long(301)]);
    expect((await readPlan())?.shards?.version).not.toBe(before?.shards?.version);
    const { count, there } = await shardsThere();
    expect(there).toHaveLength(count);
  });

  it('leaves nothing behind when it gets shorter or goes, also where the plan before can’t be read', async () => {
    await writePlan([long(400)]);
    await writePlan([long(200)]);
    expect(await shardKeys()).toHaveLength(10);
    await writePlan([inventedPack()]);
    expect(await shardKeys()).toEqual([]);
    await writePlan([long(400)]);
    await local.set({ [PLAN_KEY]: 'damaged' });
    await writePlan([inventedPack()]);
    expect(await shardKeys()).toEqual([]);
    await writePlan([long(400)]);
    await local.set({ [PLAN_KEY]: { format: PLAN_FORMAT, shards: { version: 'damaged', count: 1e12 } } });
    await writePlan([inventedPack()]);
    expect(await shardKeys()).toEqual([]);
  });

  it.each([
    ['is missing', (key: string) => local.remove(key)],
    ['is damaged', (key: string) => local.set({ [key]: { version: null, terms: 7 } })],
    ['is of another plan', (key: string) => local.set({ [key]: { version: 'other', terms: [] } })],
  ])('is made anew where a shard %s and a page says so, and only then', async (_, spoil) => {
    shipPacks([long(300)]);
    await writePlan();
    const set = vi.spyOn(local, 'set');
    await renewPlan();
    expect(set).not.toHaveBeenCalled();
    await spoil(shardKey(3));
    const { version = '' } = (await readPlan())?.shards ?? {};
    expect(await readShards([2, 3], version)).toHaveLength(1);
    await renewPlan();
    expect(await readShards([2, 3], version)).toHaveLength(2);
  });

  it('is dark in a pause, and there again after it', async () => {
    shipPacks([long(300)]);
    await writePlan();
    await writeWithPlan({}, DEFAULT_SETTINGS, { until: null });
    expect(await readPlan()).toBeNull();
    expect(await shardKeys()).toEqual([]);
    await writeWithPlan({}, DEFAULT_SETTINGS, null);
    expect((await shardsThere()).there).toHaveLength(15);
  });
});

describe('a plan that pages can not read', () => {
  it.each<[string, () => Promise<void>]>([
    ['was never written', () => fakeBrowser.storage.local.remove([PLAN_KEY, GATE_KEY])],
    ['is of another version', () => fakeBrowser.storage.local.set({ [PLAN_KEY]: { format: 1 }, [GATE_KEY]: { format: 1 } })],
  ])('and %s is written once a page needs it', async (_, lose) => {
    shipPacks();
    await writePlan();
    await lose();
    await ensurePlan();
    expect(await readPlan()).toEqual(storedPlan(plan(), 'harbor|pier').plan);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await ensurePlan();
    expect(set).not.toHaveBeenCalled();
  });

  it('is left alone where storage gives no answer', async () => {
    shipPacks();
    await writePlan();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('not now'));
    await expect(ensurePlan()).rejects.toThrow('not now');
    expect(set).not.toHaveBeenCalled();
  });
});

describe('the start of the extension', () => {
  it('writes the plan anew, of the packs that an update has brought meanwhile, but no first one', async () => {
    shipPacks();
    await planAtStart();
    expect(await readPlan()).toBeNull();
    await writePlan();
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
    shipPacks([
      inventedPack((pack) => {
        pack.version = 4;
        at(pack.topics, 1).id = 'jetty';
        for (const fact of at(pack.topics, 0).facts) delete fact.alsoIn;
      }),
    ]);
    await planAtStart();
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['harbor', 'jetty']);
  });
});

describe('the script for packs that the always-on script does not ask for', () => {
  /** @returns the registrations, as the browser would keep them. */
  function browserWithScripts() {
    const scripts = new Map<string, { id: string; js: string[] }>();
    const injected = vi.fn(async () => []);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.get(id) ?? []),
      async registerContentScripts(added: { id: string; js: string[] }[]) {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          scripts.set(script.id, script);
        }
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      executeScript: injected,
    });
    return { scripts, injected };
  }
  const foreign = () =>
    inventedPack((pack) => {
      pack.id = 'own';
      for (const topic of pack.topics) {
        topic.id = `own-${topic.id}`;
        topic.terms = [{ text: 'Zebra Accord', sense: 'alone' }];
      }
    });

  it('is registered and put into open tabs with the first such pack, once, and goes with the last', async () => {
    const { scripts, injected } = browserWithScripts();
    await writePlan([inventedPack()]);
    expect([...scripts.keys()]).toEqual([]);
    await writePlan([inventedPack(), foreign()]);
    await writePlan([inventedPack(), foreign()]);
    expect([...scripts.values()]).toMatchObject([{ id: 'own-packs', js: ['scan.js', 'own-packs.js'] }]);
    await vi.waitFor(() =>
      expect(injected.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/scan.js', '/own-packs.js'] }]]),
    );
    expect((await readGate())?.own).toBeDefined();
    await writePlan([inventedPack()]);
    expect([...scripts.keys()]).toEqual([]);
    expect((await readGate())?.own).toBeUndefined();
  });

  it('is registered before pages hear of a gate that needs it', async () => {
    const { scripts } = browserWithScripts();
    const atWrite = vi.fn();
    const unwatch = watchGate(() => atWrite([...scripts.keys()]));
    await writePlan([foreign()]);
    unwatch();
    expect(atWrite.mock.calls).toEqual([[['own-packs']]]);
  });

  it('keeps nobody from the plan where the browser refuses it', async () => {
    browserWithScripts();
    vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockRejectedValue(new Error('no'));
    await writePlan([foreign()]);
    expect((await readPlan())?.topics.map(({ packId }) => packId)).toEqual(['own', 'own']);
  });
});
