import { IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storeBundle, storedPacks, storedTopic, storeImport } from '@/utils/packs/pack-store';
import { inventedPack, rename } from '../fixtures/pack';
import { freshBrowser, newerDatabase, noteOfNewerDatabase, stored } from '../fixtures/worker';

const UNREADABLE = { name: 'Problem', code: 'database-unreadable' };

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const two = () => [inventedPack(), inventedPack((pack) => rename(pack, 'other'))];

describe('the store of packs', () => {
  it('has nothing before anything is stored', async () => {
    expect(await storedPacks()).toEqual({ packs: new Map(), imported: new Set(), isDamaged: false });
    expect(await storedTopic('harbor')).toBeUndefined();
  });

  it('gives back packs and topics as they were stored', async () => {
    await storeBundle([inventedPack()]);
    expect([...(await storedPacks()).packs.values()]).toEqual([inventedPack()]);
    expect(await storedTopic('harbor')).toMatchObject({ id: 'harbor', packId: 'invented', packVersion: 3 });
    expect(await storedTopic('nothing')).toBeUndefined();
  });

  it('replaces a pack and its topics when it is stored again, takes out what is bundled no more, and leaves imports alone', async () => {
    const [, other = inventedPack()] = two();
    await storeBundle(two());
    const smaller = inventedPack((pack) => {
      pack.version = 4;
      pack.topics.pop();
    });
    const row = { id: 'other', name: other.name, version: 3, sha256: 'x', bytes: 3, when: '2026-11-22T10:00:00Z' };
    await storeImport(other, { row, file: new Uint8Array([1, 2, 3]) });
    await storeBundle([smaller, inventedPack((pack) => rename(pack, 'third'))]);
    expect((await stored('packs')).map(({ id }) => id)).toEqual(['invented', 'other', 'third']);
    await storeBundle([smaller]);
    expect((await stored('packs')).map(({ id, version }) => [id, version])).toEqual([
      ['invented', 4],
      ['other', 3],
    ]);
    expect((await stored('topics')).map(({ id, packVersion }) => [id, packVersion])).toEqual([
      ['harbor', 4],
      ['other-harbor', 3],
      ['other-pier', 3],
    ]);
  });

  /** Every place at which a write can fail: two packs with two topics each are six. */
  const PUTS = [1, 2, 3, 4, 5, 6];

  it.each(PUTS)('keeps nothing of what it was writing when put %i fails', async (failing) => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      count += 1;
      // A key that is there already fails as a request does: later, by an event.
      if (count === failing) {
        put.call(this, value);
        return this.add(value);
      }
      return put.call(this, value);
    });
    await expect(storeBundle(two())).rejects.toMatchObject(UNREADABLE);
    vi.restoreAllMocks();
    expect([await stored('packs'), await stored('topics')]).toEqual([[], []]);
  });

  it.each(PUTS)('keeps nothing of what it was writing when put %i throws', async (failing) => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      count += 1;
      if (count === failing) throw new DOMException('could not be cloned', 'DataCloneError');
      return put.call(this, value);
    });
    await expect(storeBundle(two())).rejects.toMatchObject(UNREADABLE);
    vi.restoreAllMocks();
    expect([await stored('packs'), await stored('topics')]).toEqual([[], []]);
  });

  it('keeps what was there when a later write fails', async () => {
    await storeBundle([inventedPack()]);
    const before = [await stored('packs'), await stored('topics')];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    await expect(
      storeBundle([
        inventedPack((pack) => {
          pack.version = 9;
        }),
      ]),
    ).rejects.toMatchObject(UNREADABLE);
    vi.restoreAllMocks();
    expect([await stored('packs'), await stored('topics')]).toEqual(before);
  });

  it('reports an abort that no request tells of: over quota', async () => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      count += 1;
      // The last write of all: what aborts then has no request left to fail.
      if (count === 3) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(storeBundle([inventedPack()])).rejects.toMatchObject(UNREADABLE);
    vi.restoreAllMocks();
    expect(await stored('packs')).toEqual([]);
  });

  it.each([() => storedPacks(), () => storedTopic('harbor'), () => storeBundle([inventedPack()])])(
    'says that the browser gives none to this window, as Firefox does where it keeps nothing: %s',
    async (use) => {
      vi.stubGlobal('indexedDB', {
        open() {
          throw new DOMException('not allowed here', 'InvalidStateError');
        },
      });
      await expect(use()).rejects.toMatchObject({
        name: 'Problem',
        code: 'database-refused',
        detail: expect.stringContaining('InvalidStateError'),
      });
    },
  );

  it('neither reads nor harms a database of a newer version', async () => {
    await newerDatabase();
    await expect(storedPacks()).rejects.toMatchObject(UNREADABLE);
    await expect(storeBundle([inventedPack()])).rejects.toMatchObject({ name: 'Problem', code: 'database-newer' });
    expect(await noteOfNewerDatabase()).toBe('from the future');
  });

  it('closes its connection after each use, so that another version can upgrade', async () => {
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await storeBundle([inventedPack()]);
    await storedPacks();
    await storedTopic('harbor');
    expect(close).toHaveBeenCalledTimes(3);
    const blocked = vi.fn();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('sidelight', 50);
      opening.onblocked = blocked;
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = () => reject(opening.error);
    });
    expect(blocked).not.toHaveBeenCalled();
  });

  it('serves two uses at once', async () => {
    await Promise.all([storeBundle([inventedPack()]), storeBundle([inventedPack()]), storedPacks(), storedTopic('harbor')]);
    expect((await stored('topics')).map(({ id }) => id)).toEqual(['harbor', 'pier']);
  });
});

describe('a database that does not answer', () => {
  /** Opens never end by themselves. */
  function hang() {
    const request = new IDBOpenDBRequest();
    vi.stubGlobal('indexedDB', { open: () => request });
    return request;
  }

  it('is given up after three seconds', async () => {
    vi.useFakeTimers();
    hang();
    const ended = vi.fn();
    const reading = storedPacks();
    reading.then(ended, ended);
    await vi.advanceTimersByTimeAsync(2999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await expect(reading).rejects.toMatchObject({ ...UNREADABLE, detail: expect.stringContaining('3000') });
  });

  it('is closed when it answers after all', async () => {
    vi.useFakeTimers();
    const request = hang();
    const reading = storedPacks();
    const given = expect(reading).rejects.toMatchObject(UNREADABLE);
    await vi.advanceTimersByTimeAsync(3000);
    await given;
    const close = vi.fn();
    const late = Object.assign(Object.create(IDBDatabase.prototype), { close, addEventListener: vi.fn() });
    Object.assign(request, { readyState: 'done', result: late });
    request.dispatchEvent(new IDBVersionChangeEvent('success'));
    await vi.advanceTimersByTimeAsync(0);
    expect(close).toHaveBeenCalledOnce();
  });

  it('leaves no timer behind when it does answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await storedPacks();
    expect(vi.getTimerCount()).toBe(0);
  });
});
