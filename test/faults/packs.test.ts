import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PACK_FORMAT } from '@/data/schema';
import { topicRecord } from '@/utils/background/facts';
import { writePlan } from '@/utils/background/plan-writer';
import { installBundle, packsInUse } from '@/utils/background/shelf';
import { shelfView } from '@/utils/background/shelf-view';
import { sha256Of } from '@/utils/packs/copies';
import { importedFile, importedRows } from '@/utils/packs/imports';
import { enterInLedger, readLedger } from '@/utils/packs/ledger';
import { storedPacks } from '@/utils/packs/pack-store';
import { at } from '../fixtures/pack';
import { IMPORTS, THIRD } from './brought';
import {
  answerNothing,
  blockUpgrades,
  closeNextConnection,
  dump,
  type End,
  emptyDatabase,
  overwrite,
  refuseAll,
  refusePuts,
  setVersion,
  spoil,
} from './database';
import { inFakeTime } from './fake-time';
import { expectImports, expectMarks, expectNothingLost, expectTold, type Kept, startUp, whatIsKept } from './oracle';
import { bringOne, enter, importsOf, leave, STATES } from './states';

describe.each(STATES)('%s', (state) => {
  let copies: Map<string, Uint8Array>;
  let kept: Kept;
  const unhandled = vi.fn();
  const lost = state === 'S2' ? IMPORTS.map(({ id }) => id) : [];
  const bundled = () => (state === 'S0' ? installBundle().then(() => undefined) : undefined);

  beforeEach(async () => {
    unhandled.mockClear();
    process.on('unhandledRejection', unhandled);
    copies = await enter(state);
    kept = await whatIsKept(state);
  });
  afterEach(async () => {
    leave();
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled.mock.calls).toEqual([]);
  });

  /** A fault that passes: facts and settings are there while it lasts, and afterwards it is as if it had not been. */
  async function expectToPass(end: End, during: { told: Parameters<typeof expectTold>[0]; lost?: readonly string[] }) {
    await startUp();
    await expectNothingLost(kept, during.lost);
    await expectTold(during.told, kept);
    end();
    await installBundle();
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
  }

  it('F01 a database by a newer version is read as far as it is understood, and never written', async () => {
    await bundled();
    await setVersion(99);
    const before = await dump();
    await startUp();
    await installBundle();
    await expectNothingLost(kept);
    await expectTold('database-newer', kept);
    expect(await dump()).toEqual(before);
  });

  it('F02 an upgrade that another tab blocks is given up in time, and made at the next start', async () => {
    await bundled();
    await setVersion(3);
    const end = await blockUpgrades();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await inFakeTime(startUp());
    await inFakeTime(expectNothingLost(kept));
    await expectTold('database-unreadable', kept);
    end();
    vi.useRealTimers();
    await expectToPass(() => undefined, { told: null });
  });

  it('F03 worker, options and panel that upgrade at once all get there', async () => {
    await bundled();
    await setVersion(3);
    await Promise.all([startUp(), packsInUse(), storedPacks(), topicRecord('harbor'), importedRows()]);
    await expectNothingLost(kept);
    await expectTold(null, kept);
  });

  it('F04 an upgrade that throws leaves the old version as it was', async () => {
    await bundled();
    await setVersion(3);
    const before = await dump();
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('no', 'ConstraintError');
    });
    await startUp();
    await expectMarks();
    await expectTold('database-unreadable', kept);
    create.mockRestore();
    expect(await dump()).toEqual(before);
    await expectToPass(() => undefined, { told: null });
  });

  it('F05 an upgrade whose worker was killed is finished at the next start', async () => {
    await bundled();
    await setVersion(3);
    const before = await dump();
    const { createObjectStore } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(function (this: IDBDatabase, ...given) {
      const store = createObjectStore.apply(this, given);
      store.transaction.abort();
      return store;
    });
    await storedPacks().catch(() => undefined);
    expect(await dump()).toEqual(before);
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
  });

  it.each([1, 2, 3, 5])('F06 an import that breaks off at write %i leaves nothing', async (at) => {
    const before = await dump();
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      count += 1;
      if (count === at) this.transaction.abort();
      return request;
    });
    const end = await bringOne(THIRD);
    spy.mockRestore();
    // Where the database refuses the second copy takes it: it is in or out, and never half.
    if (end === 'kept') {
      await expectImports([...importsOf(state), THIRD]);
    } else {
      expect(await dump()).toEqual(before);
      await expectImports(importsOf(state));
    }
  });

  it('F07 a full disk keeps nothing of a new import, says how much it needs, and old packs stay', async () => {
    await bundled();
    await startUp();
    vi.stubGlobal('navigator', { locks: navigator.locks, storage: { estimate: async () => ({ quota: 3e6, usage: 2.5e6 }) } });
    const before = await dump();
    const end = refusePuts('QuotaExceededError');
    expect(await bringOne(THIRD)).toEqual({ why: 'full', needs: 1, free: 1 });
    end();
    expect(await dump()).toEqual(before);
    await expectNothingLost(kept);
  });

  it('F07 a disk that is full for the bundle too leaves its topics in use', async () => {
    await expectToPass(refusePuts('QuotaExceededError'), { told: state === 'S0' ? 'database-unreadable' : null });
  });

  it('F12 a store that is corrupt and can’t be thrown away is tried once; packs come from bundle and copies', async () => {
    await bundled();
    const { end, dropped } = refuseAll('UnknownError');
    await startUp();
    await startUp();
    await packsInUse();
    expect(dropped()).toBe(1);
    await expectToPass(end, { told: 'database-unreadable' });
    expect(dropped()).toBe(1);
  });

  it('F12 without a copy the packs are named', async () => {
    await bundled();
    const { end } = refuseAll('UnknownError');
    copies.clear();
    await expectToPass(end, { told: 'database-unreadable', lost });
  });

  it('F13 a database that is silently empty is filled again from bundle and copies', async () => {
    await bundled();
    emptyDatabase();
    await expectToPass(() => undefined, { told: null });
    expect(copies.size).toBe(importsOf(state).length);
  });

  it('F14 a profile that was cleaned names what is gone for good', async () => {
    await bundled();
    emptyDatabase();
    copies.clear();
    await startUp();
    await expectNothingLost(kept, lost);
    await expectTold(null, kept);
    for (const each of importsOf(state)) expect(await bringAgain(each)).toBe('kept');
    await expectNothingLost(kept);
  });

  it('F15 a connection that the browser closes is opened once more', async () => {
    await bundled();
    await startUp();
    const end = closeNextConnection();
    expect((await storedPacks()).packs.size).toBe(2 + importsOf(state).length);
    end();
    const again = closeNextConnection();
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
    again();
  });

  it('F16 a window that keeps nothing has the bundle, its settings, and imports for the session', async () => {
    const { end } = refuseAll('InvalidStateError');
    const caches = globalThis.caches;
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) });
    await startUp();
    await expectTold('database-refused', kept);
    expect(await bringOne(THIRD)).toBe('session');
    expect((await importedRows()).find(({ id }) => id === 'third')?.kept).toBe('session');
    await writePlan();
    expect((await packsInUse()).map(({ id }) => id)).toContain('third');
    await expectMarks();
    await fakeBrowser.storage.session.clear();
    end();
    vi.stubGlobal('caches', caches);
    await startUp();
    await expectNothingLost(kept);
  });

  it('F17 a database that never answers is waited for once, not at each card', async () => {
    await bundled();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { end, opened } = answerNothing();
    await inFakeTime(startUp());
    expect(vi.getTimerCount()).toBe(0);
    const asked = opened();
    // No time passes: had it to be waited for again, there would be no answer.
    await expectMarks();
    expect(opened()).toBe(asked);
    await inFakeTime(expectNothingLost(kept));
    await expectTold('database-unreadable', kept);
    end();
    vi.useRealTimers();
    await expectToPass(() => undefined, { told: null });
  });

  it.each([
    ['F18', 'pack', 'packs', 'invented', (record: Record<string, unknown>) => Object.assign(record, { topics: 'gone' })],
    [
      'F20',
      'pack of a format of the future',
      'packs',
      'invented',
      (record: Record<string, unknown>) => Object.assign(record, { format: 2 }),
    ],
    ['F18', 'topic', 'topics', 'harbor', (record: Record<string, unknown>) => Object.assign(record, { facts: null })],
  ] as const)('%s a bundled %s that is not what it should be is brought back', async (_, __, store, id, change) => {
    await bundled();
    await overwrite(store, change, id);
    await startUp();
    await expectNothingLost(kept);
    await topicRecord('harbor');
    expect((await dump())[store]).toContainEqual(
      expect.objectContaining(store === 'packs' ? { id, format: 1 } : { id, packId: 'invented' }),
    );
    await expectTold(null, kept);
  });

  it('F19 a record that can’t be read costs none of the others', async () => {
    await bundled();
    await expectToPass(spoil('packs', 'invented'), { told: null });
    await expectToPass(spoil('topics', 'harbor'), { told: null });
  });

  // Only there something was imported.
  if (state !== 'S2') return;

  it.each(['packs', 'imports'])('F18 an imported record of the wrong shape in %s comes back from its copy', async (store) => {
    await overwrite(store, (record) => Object.assign(record, { file: 7, topics: 7 }), 'small');
    await startUp();
    await expectNothingLost(kept);
    await expectTold(null, kept);
  });

  it('F20 an imported record of a newer format is kept and named, rests, and comes back with a Sidelight that knows it', async () => {
    const [brought] = IMPORTS;
    const file = new TextEncoder().encode(JSON.stringify({ ...brought?.pack, format: PACK_FORMAT + 1 }));
    const row = { sha256: await sha256Of(file), bytes: file.length };
    await overwrite('packs', (record) => Object.assign(record, { format: PACK_FORMAT + 1 }), 'small');
    await overwrite('imports', (record) => Object.assign(record, { file, row: { ...Object(record.row), ...row } }), 'small');
    const [, ...others] = await readLedger();
    const [small] = await readLedger();
    if (!small) throw new Error('no line of the small pack');
    await enterInLedger({ ...small, ...row });
    const before = await dump();
    await startUp();
    const { lost: named, imported } = await shelfView();
    expect(named).toMatchObject([{ id: 'small', isNewer: true }]);
    expect(imported.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect((await importedFile('small'))?.file).toEqual(file);
    expect((await dump()).imports).toEqual(before.imports);
    await expectMarks();
    // As it was brought: of the format that this version knows.
    expect(await bringAgain(at(IMPORTS, 0))).toBe('kept');
    await expectNothingLost(kept);
    await expectTold(null, kept);
  });

  it('F19 an imported record that can’t be read comes back from its copy', async () => {
    await expectToPass(spoil('packs', 'large'), { told: null });
    await expectToPass(spoil('imports', 'large'), { told: null });
  });
});

async function bringAgain(each: Parameters<typeof bringOne>[0]) {
  const { bringIn, rowOf } = await import('@/utils/packs/imports');
  const row = (await importedRows()).find(({ id }) => id === each.id);
  return bringIn(each.pack, { row: await rowOf(each.pack, each.file, '2026-11-23T10:00:00.000Z'), file: each.file }, row?.sha256);
}
