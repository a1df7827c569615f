import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseSite, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { PLAN_KEY, readPlan } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { storeBundle } from '@/utils/packs/pack-store';
import { inventedPack } from '../fixtures/pack';
import { freshBrowser, shipPacks } from '../fixtures/worker';

beforeEach(async () => {
  freshBrowser();
  shipPacks();
  await storeBundle([inventedPack()]);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a choice', () => {
  it('of a topic is kept, and open pages follow it', async () => {
    await chooseTopic('harbor', 'off');
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['pier']);
    await chooseTopic('harbor', 'every');
    expect((await readPlan())?.topics.map(({ id, mode }) => [id, mode])).toEqual([
      ['harbor', 'every'],
      ['pier', 'relevant'],
    ]);
  });

  it('of a site is kept once, and can be taken back', async () => {
    await chooseSite('a.example', false);
    await chooseSite('b.example', false);
    await chooseSite('a.example', false);
    expect((await readSettings()).offSites).toEqual(['b.example', 'a.example']);
    const { sites } = (await readPlan()) ?? {};
    await chooseSite('b.example', true);
    expect((await readSettings()).offSites).toEqual(['a.example']);
    expect((await readPlan())?.sites).not.toBe(sites);
  });

  it('of a language is kept', async () => {
    await chooseWhole({ field: 'language', value: 'es' });
    expect((await readSettings()).language).toBe('es');
    await chooseWhole({ field: 'language', value: 'auto' });
    expect((await readSettings()).language).toBe('auto');
  });

  it('of a topic that no pack has now is kept too', async () => {
    await chooseTopic('long-gone', 'off');
    await chooseTopic('harbor', 'off');
    expect((await readSettings()).topics).toEqual({ 'long-gone': 'off', harbor: 'off' });
  });

  it('leaves alone what a newer version has written', async () => {
    await fakeBrowser.storage.local.set({ 'settings.topics': { pier: 'headlines-only' }, 'settings.future': { a: 1 } });
    await chooseTopic('harbor', 'off');
    const kept = await fakeBrowser.storage.local.get(['settings.topics', 'settings.future']);
    expect(kept).toEqual({ 'settings.topics': { pier: 'headlines-only', harbor: 'off' }, 'settings.future': { a: 1 } });
  });
});

describe('many choices at once', () => {
  /** Storage that answers late, each time by another while. */
  function slowStorage(delays: readonly number[]) {
    let call = 0;
    const { get, set } = fakeBrowser.storage.local;
    const late = async () => {
      for (let turn = delays[call++ % delays.length] ?? 0; turn > 0; turn--) await Promise.resolve();
    };
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys?: unknown) => {
      await late();
      return Reflect.apply(get, fakeBrowser.storage.local, [keys]);
    });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: unknown) => {
      await late();
      return Reflect.apply(set, fakeBrowser.storage.local, [items]);
    });
  }

  it('none is lost, and the last of each topic and site stands', async () => {
    const choice = fc.oneof(
      fc.record({
        topic: fc.constantFrom('a', 'b', 'c', 'harbor'),
        mode: fc.constantFrom('off' as const, 'every' as const, 'relevant' as const),
      }),
      fc.record({ site: fc.constantFrom('a.example', 'b.example'), on: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(choice, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }),
        async (choices, delays) => {
          vi.restoreAllMocks();
          await fakeBrowser.storage.local.clear();
          slowStorage(delays);
          await Promise.all(
            choices.map((one) => ('topic' in one ? chooseTopic(one.topic, one.mode) : chooseSite(one.site, one.on))),
          );
          const topics = Object.fromEntries(choices.flatMap((one) => ('topic' in one ? [[one.topic, one.mode]] : [])));
          const sites = new Map(choices.flatMap((one) => ('site' in one ? [[one.site, one.on] as const] : [])));
          const settings = await readSettings();
          expect(settings.topics).toEqual(topics);
          expect([...settings.offSites].sort()).toEqual([...sites].flatMap(([site, on]) => (on ? [] : [site])).sort());
          expect(await readPlan()).toEqual(scanPlan([inventedPack()], settings));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('storage that refuses', () => {
  it.each<[string, () => Promise<void>]>([
    ['a topic', () => chooseTopic('harbor', 'off')],
    ['a site', () => chooseSite('b.example', false)],
    ['a language', () => chooseWhole({ field: 'language', value: 'es' })],
  ])('leaves %s as it was, and says so', async (_, choose) => {
    await chooseTopic('pier', 'every');
    await chooseSite('a.example', false);
    const before = await readSettings();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(choose()).rejects.toMatchObject({ name: 'Problem', code: 'settings-unsaved' });
    vi.restoreAllMocks();
    expect(await readSettings()).toEqual(before);
    // The next choice finds its way.
    await choose();
    expect(await readSettings()).not.toEqual(before);
  });

  it('leaves the choice as it was when only the plan finds no room: what is said to be taken back is', async () => {
    const set = fakeBrowser.storage.local.set;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
      if (PLAN_KEY in items) throw new Error('quota');
      return Reflect.apply(set, fakeBrowser.storage.local, [items]);
    });
    await expect(chooseTopic('harbor', 'off')).rejects.toMatchObject({ code: 'settings-unsaved' });
    expect((await readSettings()).topics).toEqual({});
  });
});
