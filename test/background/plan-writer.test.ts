import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogues } from '@/data/locales';
import { writePlan } from '@/utils/background/plan-writer';
import { gateOf, scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { GATE_KEY, PLAN_KEY, readGate, readPlan, watchGate } from '@/utils/extension/plan';
import { readSpareCard, SPARE_KEY } from '@/utils/extension/spare-card';
import { inventedPack } from '../fixtures/pack';
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
    expect(await readGate()).toEqual(gateOf(plan(), 'harbor|pier'));
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
