import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogues } from '@/data/locales';
import { writePlan } from '@/utils/background/plan-writer';
import { gateOf, scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { GATE_KEY, PLAN_KEY, readGate, readPlan } from '@/utils/extension/plan';
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
    expect(await readGate()).toEqual(gateOf(plan()));
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
    await storeSetting('offSites', ['a.example']);
    await writePlan([inventedPack()]);
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['pier']);
    expect((await readGate())?.offSites).toEqual(['a.example']);
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
