import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { topicRecord, topicSummaries } from '@/utils/background/facts';
import { installBundle, packsInUse } from '@/utils/background/shelf';
import { readStatus, setStatus } from '@/utils/background/status';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { storeBundle } from '@/utils/packs/pack-store';
import { inventedPack, shippedPacks } from '../fixtures/pack';
import { freshBrowser, newerDatabase, noteOfNewerDatabase, shipFiles, shipPacks, stored } from '../fixtures/worker';

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const noDatabase = () =>
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('not in private windows', 'InvalidStateError');
    },
  });

const LISTED = JSON.stringify([{ name: 'invented', id: 'invented', version: 4 }]);
const updated = () =>
  inventedPack((pack) => {
    pack.version = 4;
    for (const topic of pack.topics) topic.name.en += ' anew';
  });

describe('facts', () => {
  it('come from the bundle where nothing is stored, and are stored then', async () => {
    const fetched = shipPacks();
    expect(await packsInUse()).toEqual([inventedPack()]);
    expect((await stored('topics')).map(({ id }) => id)).toEqual(['harbor', 'pier']);
    fetched.mockClear();
    expect(await packsInUse()).toEqual([inventedPack()]);
    expect((await topicRecord('harbor')).name.en).toBe('The harbor rule');
    expect(new Set(fetched.mock.calls.flat())).toEqual(new Set(['chrome-extension://test-extension-id/packs/index.json']));
    expect(await readStatus()).toBeNull();
  });

  it('come from the bundle where the database can not be opened, which is said', async () => {
    shipPacks();
    noDatabase();
    expect(await packsInUse()).toEqual([inventedPack()]);
    expect((await topicRecord('pier')).name.en).toBe('The pier');
    expect(await readStatus()).toBe('database-refused');
  });

  it('come from the bundle beside a database of a newer version, which stays', async () => {
    shipPacks();
    await newerDatabase();
    expect(await packsInUse()).toEqual([inventedPack()]);
    expect((await topicRecord('harbor')).id).toBe('harbor');
    expect(await readStatus()).toBe('database-newer');
    expect(await noteOfNewerDatabase()).toBe('from the future');
  });

  it('say no more of a database that is well again', async () => {
    shipPacks();
    noDatabase();
    await packsInUse();
    expect(await readStatus()).toBe('database-refused');
    freshStore();
    await packsInUse();
    expect(await readStatus()).toBeNull();
  });

  it('come from the store when the bundle is broken', async () => {
    await storeBundle([inventedPack()]);
    shipFiles({});
    expect(await packsInUse()).toEqual([inventedPack()]);
    expect((await topicRecord('harbor')).id).toBe('harbor');
  });

  it('keep what is stored when a new bundle is broken', async () => {
    await storeBundle([inventedPack()]);
    shipFiles({ 'packs/index.json': LISTED, 'packs/invented.json': '{"format":2}' });
    await expect(installBundle()).rejects.toMatchObject({ code: 'pack-broken' });
    expect((await stored('topics')).length).toBe(2);
  });

  it('become those of a new bundle when it is installed', async () => {
    await storeBundle([inventedPack()]);
    shipPacks([updated()]);
    await installBundle();
    expect((await packsInUse()).map(({ version }) => version)).toEqual([4]);
  });

  it('become those of an update that was cut off before it had written any', async () => {
    await storeBundle([inventedPack()]);
    shipPacks([updated()]);
    expect((await topicRecord('harbor')).name.en).toBe('The harbor rule anew');
    expect(await packsInUse()).toEqual([updated()]);
    expect((await stored('packs')).map(({ version }) => version)).toEqual([4]);
  });

  it('are those of an update for which the disk has no room, in the session after it too', async () => {
    await storeBundle([inventedPack()]);
    shipPacks([updated()]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    await installBundle();
    await fakeBrowser.storage.session.clear();
    expect(await packsInUse()).toEqual([updated()]);
    expect((await topicRecord('harbor')).name.en).toBe('The harbor rule anew');
  });

  it('are there although what went wrong can not be noted', async () => {
    shipPacks();
    noDatabase();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('no session'));
    expect(await packsInUse()).toEqual([inventedPack()]);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['no list of packs', {}, 'pack-missing', /packs\/index\.json/],
    ['a list that is none', { 'packs/index.json': '{}' }, 'pack-broken', /packs\/index\.json/],
    ['a list cut in half', { 'packs/index.json': '["inven' }, 'pack-broken', /packs\/index\.json.*SyntaxError/],
    ['a pack that is not there', { 'packs/index.json': LISTED }, 'pack-missing', /packs\/invented\.json/],
    [
      'a pack cut in half',
      { 'packs/index.json': LISTED, 'packs/invented.json': '{"format":1' },
      'pack-broken',
      /packs\/invented\.json/,
    ],
    [
      'a pack of another format',
      { 'packs/index.json': LISTED, 'packs/invented.json': '{"format":2}' },
      'pack-broken',
      /packs\/invented\.json: format/,
    ],
  ])('name the file where the extension has %s', async (_, files, code, detail) => {
    shipFiles(files);
    await expect(packsInUse()).rejects.toMatchObject({ name: 'Problem', code, detail: expect.stringMatching(detail) });
    await expect(topicRecord('harbor')).rejects.toMatchObject({ code });
  });

  it('of a topic that no pack has are a problem with its name', async () => {
    shipPacks();
    await expect(topicRecord('nothing')).rejects.toMatchObject({ code: 'topic-unknown', detail: 'nothing' });
    await expect(topicRecord('__proto__')).rejects.toMatchObject({ code: 'topic-unknown' });
  });

  it('are listed in the order of the pack, with the mode that the reader chose', async () => {
    shipPacks();
    const listed = await topicSummaries({ ...DEFAULT_SETTINGS, topics: { pier: 'off' } });
    expect(listed.map(({ id, mode, hue }) => [id, mode, hue])).toEqual([
      ['harbor', 'relevant', 1],
      ['pier', 'off', 2],
    ]);
  });

  it('of the bundled pack go the whole way', async () => {
    shipPacks(shippedPacks());
    for (const { id } of await topicSummaries(DEFAULT_SETTINGS)) expect((await topicRecord(id)).facts.length).toBeGreaterThan(3);
  });
});

const freshStore = () => {
  vi.unstubAllGlobals();
  const status = fakeBrowser.storage.session.get('status');
  freshBrowser();
  shipPacks();
  return status.then((kept) => fakeBrowser.storage.session.set(kept));
};

describe('the status', () => {
  it('is nothing until something went wrong, and then its code', async () => {
    expect(await readStatus()).toBeNull();
    await setStatus(new Problem('pack-missing', 'packs/index.json'));
    expect(await readStatus()).toBe('pack-missing');
  });

  it('lets no fault of ours pass for a problem', async () => {
    await expect(setStatus(new TypeError('x is not a function'))).rejects.toThrow(TypeError);
    expect(await readStatus()).toBeNull();
  });

  it('knows only the codes that there are', async () => {
    await fakeBrowser.storage.session.set({ status: 'anything' });
    expect(await readStatus()).toBeNull();
  });
});
