import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '@/data/schema';
import type { Hindrance, Kept } from '@/utils/core/packs/pack-view';
import { bringIn, importedFile, importedRows, mendImports, rowOf, takeOut, versionBefore } from '@/utils/packs/imports';
import { LEDGER_KEY, readLedger } from '@/utils/packs/ledger';
import { storedPacks, storeImport } from '@/utils/packs/pack-store';
import { ALONE, readFile } from '@/utils/packs/read-file';
import { stubCaches } from '../fixtures/caches';
import { inventedPack, rename, TODAY } from '../fixtures/pack';
import { freshBrowser, stored } from '../fixtures/worker';

let copies: Map<string, Uint8Array>;
beforeEach(() => {
  freshBrowser();
  copies = stubCaches();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const WHEN = '2026-11-22T10:00:00.000Z';
const named = (id: string, change: (pack: Pack) => void = () => undefined) =>
  inventedPack((pack) => {
    rename(pack, id);
    change(pack);
  });
const fileOf = (pack: Pack) => new TextEncoder().encode(`\ufeff${JSON.stringify(pack, null, 1)}\n`);

/** Imports as options do: through the door, then in. */
async function bring(document: Pack): Promise<Kept | Hindrance> {
  const file = fileOf(document);
  const { pack, faults } = readFile(file, TODAY, ALONE);
  if (!pack) throw new Error(JSON.stringify(faults));
  const known = (await importedRows()).find(({ id }) => id === pack.id);
  return bringIn(pack, { row: await rowOf(pack, file, WHEN), file }, known?.sha256);
}

/** Everything that an import leaves behind, to be compared. */
async function traces() {
  return {
    packs: (await stored('packs')).map(({ id, version }) => [id, version]),
    topics: (await stored('topics')).map(({ id }) => id),
    ledger: (await readLedger()).map(({ id, version }) => [id, version]),
    copies: [...copies.keys()],
    session: Object.keys(await fakeBrowser.storage.session.get(null)),
  };
}
const NO_TRACE = { packs: [], topics: [], ledger: [], copies: [], session: [] };

const ofVersion = (version: number) => named('a', (pack) => Object.assign(pack, { version }));
const emptyDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());
const noDatabase = (name = 'InvalidStateError') =>
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('not here', name);
    },
  });
const throwing = (name: string) => () => {
  throw new DOMException('not now', name);
};
const noCaches = () => vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) });
const readable = async () => (await mendImports(TODAY)).packs.map(({ id, version }) => [id, version]);

describe('an import', () => {
  it('is there with its topics, its line and a second copy, and its file comes back byte for byte', async () => {
    expect(await bring(named('a'))).toBe('kept');
    expect([...(await storedPacks()).packs.values()]).toEqual([named('a')]);
    expect(await traces()).toEqual({
      packs: [['a', 3]],
      topics: ['a-harbor', 'a-pier'],
      ledger: [['a', 3]],
      copies: ['https://sidelight.invalid/packs/a.json'],
      session: [],
    });
    expect((await importedFile('a'))?.file).toEqual(fileOf(named('a')));
    expect([...copies.values()]).toEqual([fileOf(named('a'))]);
    expect((await readLedger())[0]).toMatchObject({ bytes: fileOf(named('a')).length, when: WHEN, name: { en: 'The pack a' } });
  });

  it('takes the place of the version before, whose file stays', async () => {
    await bring(named('a'));
    await bring(
      named('a', (pack) =>
        Object.assign(pack, { version: 4, topics: pack.topics.slice(0, 1), sources: pack.sources.slice(0, 2) }),
      ),
    );
    expect(await traces()).toMatchObject({ packs: [['a', 4]], topics: ['a-harbor'], ledger: [['a', 4]] });
    expect((await versionBefore('a'))?.file).toEqual(fileOf(named('a')));
  });

  it('is refused where another window has changed the pack since the reader was asked', async () => {
    await bring(named('a'));
    const before = await traces();
    const file = fileOf(named('a', (pack) => Object.assign(pack, { version: 5 })));
    const row = await rowOf(named('a'), file, WHEN);
    expect(await bringIn(named('a'), { row, file }, undefined)).toEqual({ why: 'changed' });
    expect(await bringIn(named('a'), { row, file }, 'another')).toEqual({ why: 'changed' });
    expect(await traces()).toEqual(before);
  });

  it('P64 and another at the same moment are both there', async () => {
    expect(await Promise.all([bring(named('a')), bring(named('b')), bring(named('c'))])).toEqual(['kept', 'kept', 'kept']);
    expect((await traces()).ledger.map(([id]) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('P64 of the same pack twice at the same moment is one and a clear refusal', async () => {
    const ends = await Promise.all([bring(named('a')), bring(named('a', (pack) => Object.assign(pack, { version: 9 })))]);
    expect(ends).toEqual(expect.arrayContaining(['kept', { why: 'changed' }]));
    expect(await readable()).toEqual([['a', ends[0] === 'kept' ? 3 : 9]]);
  });

  it('P64 says how many megabytes it needs where the disk is full, and leaves nothing of itself', async () => {
    await bring(named('a'));
    const before = await traces();
    vi.stubGlobal('navigator', { locks: navigator.locks, storage: { estimate: async () => ({ quota: 3e6, usage: 2.5e6 }) } });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'topics') throw new DOMException('disk full', 'QuotaExceededError');
      return put.call(this, value);
    });
    expect(await bring(named('b'))).toEqual({ why: 'full', needs: 1, free: 1 });
    expect(await bring(named('a', (pack) => Object.assign(pack, { version: 4 })))).toMatchObject({ why: 'full' });
    vi.restoreAllMocks();
    expect(await traces()).toEqual(before);
  });

  it('leaves nothing where its line can not be written', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await bring(named('a'))).toEqual({ why: 'refused' });
    vi.restoreAllMocks();
    expect(await traces()).toEqual(NO_TRACE);
  });

  it('leaves the version before where its line can not be written', async () => {
    await bring(named('a'));
    const before = await traces();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await bring(named('a', (pack) => Object.assign(pack, { version: 4 })))).toEqual({ why: 'refused' });
    vi.restoreAllMocks();
    expect(await traces()).toEqual(before);
    expect((await importedFile('a'))?.file).toEqual(fileOf(named('a')));
  });

  it('that is refused, or cut off before it has its line, leaves the two versions before', async () => {
    for (const version of [3, 4]) await bring(ofVersion(version));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await bring(ofVersion(5))).toEqual({ why: 'refused' });
    vi.restoreAllMocks();
    expect((await versionBefore('a'))?.row.version).toBe(3);

    const file = fileOf(ofVersion(5));
    await storeImport(ofVersion(5), { row: await rowOf(ofVersion(5), file, WHEN), file }, await importedFile('a'));
    copies.clear();
    expect(await readable()).toEqual([['a', 4]]);
    expect((await importedFile('a'))?.file).toEqual(fileOf(ofVersion(4)));
    expect((await versionBefore('a'))?.row.version).not.toBe(5);
  });

  it('lives in its second copy beside a database that is dead', async () => {
    noDatabase('UnknownError');
    expect(await bring(named('a'))).toBe('kept');
    expect(await readable()).toEqual([['a', 3]]);
    expect((await importedFile('a'))?.file).toEqual(fileOf(named('a')));
  });

  it('that can have no line leaves the copy of the version before it, where that is all there is', async () => {
    noDatabase('UnknownError');
    await bring(ofVersion(3));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await bring(ofVersion(4))).toEqual({ why: 'refused' });
    set.mockRestore();
    expect(await readable()).toEqual([['a', 3]]);
  });

  it('lives for the session where the window keeps nothing, and says so', async () => {
    noDatabase();
    noCaches();
    expect(await bring(named('a'))).toBe('session');
    expect(await readLedger()).toEqual([]);
    expect(await importedRows()).toMatchObject([{ id: 'a', kept: 'session' }]);
    expect(await readable()).toEqual([['a', 3]]);
    expect((await importedFile('a'))?.file).toEqual(fileOf(named('a')));
    await takeOut('a');
    expect(await readable()).toEqual([]);
  });

  it('is refused where nothing takes it', async () => {
    noDatabase();
    noCaches();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('no session'));
    expect(await bring(named('a'))).toEqual({ why: 'refused' });
  });
});

describe('taking out', () => {
  it('leaves no trace, and gives the file to put it back', async () => {
    await bring(named('a'));
    await bring(named('b'));
    const both = await traces();
    const file = await takeOut('b');
    expect(await traces()).toMatchObject({ packs: [['a', 3]], ledger: [['a', 3]], topics: ['a-harbor', 'a-pier'] });
    expect(copies.size).toBe(1);
    if (!file) throw new Error('no file');
    expect(await bringIn(named('b'), file, undefined)).toBe('kept');
    expect(await traces()).toEqual(both);
    await takeOut('a');
    await takeOut('b');
    expect(await traces()).toEqual(NO_TRACE);
  });

  it('and putting back leaves no version to return to of which there is no file', async () => {
    await bring(ofVersion(3));
    await bring(ofVersion(4));
    const file = await takeOut('a');
    if (!file) throw new Error('no file');
    await bringIn(ofVersion(4), file, undefined);
    expect(await versionBefore('a')).toBeUndefined();
    expect((await readLedger())[0]).not.toHaveProperty('before');
  });

  it('of a pack that is not there does nothing', async () => {
    await bring(named('a'));
    const before = await traces();
    expect(await takeOut('nothing')).toBeUndefined();
    expect(await traces()).toEqual(before);
  });

  it.each<[string, () => unknown]>([
    ['has no answer', () => noDatabase('UnknownError')],
    ['may not be written', () => vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(throwing('UnknownError'))],
  ])('holds also where the database %s at that time: the pack does not come back by itself', async (_, strike) => {
    await bring(named('a'));
    await bring(named('b'));
    const database = indexedDB;
    strike();
    await takeOut('a');
    expect(await readable()).toEqual([['b', 3]]);
    vi.restoreAllMocks();
    vi.stubGlobal('indexedDB', database);
    expect(await readable()).toEqual([['b', 3]]);
    expect(await traces()).toMatchObject({ packs: [['b', 3]], ledger: [['b', 3]], copies: [expect.stringContaining('/b.json')] });
    expect((await fakeBrowser.storage.local.get(LEDGER_KEY))[LEDGER_KEY]).toHaveLength(1);
    expect(await bring(named('a'))).toBe('kept');
    expect(await readable()).toEqual([
      ['b', 3],
      ['a', 3],
    ]);
  });

  it('keeps lines that this version can not read', async () => {
    await fakeBrowser.storage.local.set({ [LEDGER_KEY]: [{ id: 'newer', parts: 7 }, 'odd'] });
    await bring(named('a'));
    await takeOut('a');
    expect((await fakeBrowser.storage.local.get(LEDGER_KEY))[LEDGER_KEY]).toEqual([{ id: 'newer', parts: 7 }, 'odd']);
  });
});

describe('a look at the imports', () => {
  it('brings back from the second copy what an emptied database lacks', async () => {
    await bring(named('a'));
    await bring(named('b'));
    const before = await traces();
    emptyDatabase();
    expect(await mendImports(TODAY)).toMatchObject({ packs: [{ id: 'a' }, { id: 'b' }], lost: [] });
    expect(await traces()).toEqual(before);
    expect((await importedFile('b'))?.file).toEqual(fileOf(named('b')));
  });

  it('names what is nowhere any more, and keeps its line', async () => {
    await bring(named('a'));
    await bring(named('b'));
    emptyDatabase();
    copies.delete('https://sidelight.invalid/packs/a.json');
    expect(await mendImports(TODAY)).toMatchObject({
      packs: [{ id: 'b' }],
      lost: [{ id: 'a', name: { en: 'The pack a' }, version: 3 }],
    });
    expect((await readLedger()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes no copy that is not the file', async () => {
    await bring(named('a'));
    emptyDatabase();
    for (const [address, file] of copies) copies.set(address, file.slice(0, -5));
    expect(await mendImports(TODAY)).toMatchObject({ packs: [], lost: [{ id: 'a' }] });
  });

  it('makes a pack anew from its file where only the pack is lost or damaged', async () => {
    await bring(named('a'));
    await damage('packs', { id: 'a', format: 1, version: 3, topics: 'gone' });
    copies.clear();
    expect(await readable()).toEqual([['a', 3]]);
    expect([...(await storedPacks()).packs.values()]).toEqual([named('a')]);
    expect(copies.size).toBe(1);
  });

  it('gives a line to what came in just before its page was closed', async () => {
    await bring(named('a'));
    await fakeBrowser.storage.local.remove(LEDGER_KEY);
    expect(await readable()).toEqual([['a', 3]]);
    expect((await readLedger()).map(({ id }) => id)).toEqual(['a']);
  });

  it('goes on where a line of the ledger is damaged', async () => {
    await bring(named('a'));
    await bring(named('b'));
    const [, second] = await readLedger();
    await fakeBrowser.storage.local.set({ [LEDGER_KEY]: [{ id: 'a', version: 'three' }, second] });
    expect((await readable()).map(([id]) => id).sort()).toEqual(['a', 'b']);
  });

  it('survives any damage to a stored pack', async () => {
    await bring(named('a'));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('format', 'version', 'name', 'topics', 'sources'), fc.jsonValue({ maxDepth: 2 })),
        async (broken) => {
          await damage('packs', { ...named('a'), ...broken, id: 'a' });
          const [pack] = (await mendImports(TODAY)).packs;
          expect(pack?.topics.map(({ id }) => id)).toEqual(['a-harbor', 'a-pier']);
        },
      ),
      { numRuns: 60, examples: [[{ topics: [] }]] },
    );
  });
});

describe('the order', () => {
  it('of two imports does not matter', async () => {
    await bring(named('a'));
    await bring(named('b'));
    const first = await traces();
    await takeOut('a');
    await takeOut('b');
    await bring(named('b'));
    await bring(named('a'));
    const sorted = ({ ledger, copies: kept, ...rest }: typeof first) => ({ ...rest, ledger: ledger.sort(), copies: kept.sort() });
    expect(sorted(await traces())).toEqual(sorted(first));
  });
});

async function damage(store: 'packs', value: object): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sidelight');
    opening.onsuccess = () => resolve(opening.result);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    transaction.objectStore(store).put(value);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
