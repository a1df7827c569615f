import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { topicRecord, topicSummaries } from '@/utils/background/facts';
import { writePlan } from '@/utils/background/plan-writer';
import { packsInUse } from '@/utils/background/shelf';
import { chooseBundled, shelfView } from '@/utils/background/shelf-view';
import { readStatus } from '@/utils/background/status';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readPlan } from '@/utils/extension/plan';
import { bringIn, rowOf, takeOut } from '@/utils/packs/imports';
import { stubCaches } from '../fixtures/caches';
import { inventedPack, rename } from '../fixtures/pack';
import { freshBrowser, shipPacks, stored } from '../fixtures/worker';

let copies: Map<string, Uint8Array>;
beforeEach(() => {
  freshBrowser();
  copies = stubCaches();
  shipPacks();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const mine = inventedPack((pack) => rename(pack, 'mine'));
async function bring(pack = mine): Promise<void> {
  const file = new TextEncoder().encode(JSON.stringify(pack));
  expect(await bringIn(pack, { row: await rowOf(pack, file, '2026-11-22T10:00:00Z'), file }, undefined)).toBe('kept');
}
const inUse = async () => (await packsInUse()).map(({ id }) => id);
const emptyDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());

describe('packs in use', () => {
  it('are the bundled and then the imported ones, and so are plan, topics and facts', async () => {
    await packsInUse();
    await bring();
    expect(await inUse()).toEqual(['invented', 'mine']);
    await writePlan();
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['harbor', 'pier', 'mine-harbor', 'mine-pier']);
    expect((await topicSummaries(DEFAULT_SETTINGS)).map(({ id }) => id)).toContain('mine-pier');
    expect(await topicRecord('mine-pier')).toMatchObject({ id: 'mine-pier', packId: 'mine' });
    await takeOut('mine');
    expect(await inUse()).toEqual(['invented']);
    await expect(topicRecord('mine-pier')).rejects.toMatchObject({ code: 'topic-unknown' });
  });

  it('are all there again after the database was emptied', async () => {
    await packsInUse();
    await bring();
    emptyDatabase();
    expect(await inUse()).toEqual(['invented', 'mine']);
    expect((await stored('packs')).map(({ id }) => id)).toEqual(['invented', 'mine']);
    expect(await readStatus()).toBeNull();
  });

  it('are all there beside a database that is dead', async () => {
    await packsInUse();
    await bring();
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      },
      deleteDatabase: vi.fn(() => {
        throw new DOMException('Internal error deleting', 'UnknownError');
      }),
    });
    expect(await inUse()).toEqual(['invented', 'mine']);
    expect(await inUse()).toEqual(['invented', 'mine']);
    expect((await topicRecord('mine-harbor')).packId).toBe('mine');
    // It is tried once, and never again.
    expect(indexedDB.deleteDatabase).toHaveBeenCalledOnce();
    expect(await readStatus()).toBe('database-unreadable');
  });

  it('are well again after a database that only throwing away helps', async () => {
    await packsInUse();
    await bring();
    const whole = new IDBFactory();
    let isDropped = false;
    vi.stubGlobal('indexedDB', {
      open: (...given: Parameters<IDBFactory['open']>) => {
        if (!isDropped) throw new DOMException('Internal error opening backing store', 'UnknownError');
        return whole.open(...given);
      },
      deleteDatabase: (name: string) => {
        isDropped = true;
        return whole.deleteDatabase(name);
      },
    });
    expect(await inUse()).toEqual(['invented', 'mine']);
    expect((await stored('packs')).map(({ id }) => id)).toEqual(['invented', 'mine']);
    expect(await readStatus()).toBeNull();
  });

  it('make a topic anew whose record alone was lost', async () => {
    await bring();
    await packsInUse();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sidelight');
      opening.onsuccess = () => resolve(opening.result);
    });
    database.transaction('topics', 'readwrite').objectStore('topics').delete('mine-pier');
    database.close();
    expect((await topicRecord('mine-pier')).packId).toBe('mine');
    expect((await stored('topics')).map(({ id }) => id)).toContain('mine-pier');
  });

  it('leave an import at rest whose topic comes bundled now', async () => {
    await bring();
    shipPacks([inventedPack(), inventedPack((pack) => Object.assign(rename(pack, 'mine') ?? pack, { id: 'newly-bundled' }))]);
    const { installBundle } = await import('@/utils/background/shelf');
    await installBundle();
    expect(await inUse()).toEqual(['invented', 'newly-bundled']);
    expect((await shelfView()).imported).toMatchObject([{ id: 'mine', isResting: true }]);
  });
});

describe('the shelf', () => {
  it('lists every pack with what it holds', async () => {
    await bring();
    expect(await shelfView()).toMatchObject({
      bundled: [
        {
          id: 'invented',
          version: 3,
          checkedOn: '2026-11-20',
          languages: ['en', 'es'],
          counts: { topics: 2, terms: 4, facts: 3, events: 3, disputes: 1, sources: 3 },
          hosts: ['nowhere.example', 'paper.example', 'pier.example'],
          isAway: false,
        },
      ],
      imported: [{ id: 'mine', isKept: true, isResting: false, when: '2026-11-22T10:00:00Z' }],
      lost: [],
    });
  });

  it('names imports that are nowhere any more', async () => {
    await bring();
    emptyDatabase();
    copies.clear();
    expect(await shelfView()).toMatchObject({ imported: [], lost: [{ id: 'mine', name: { en: 'The pack mine' }, version: 3 }] });
    expect(await inUse()).toEqual(['invented']);
  });

  it('lets a bundled pack be put away and brought back', async () => {
    await bring();
    await chooseBundled('invented', true);
    expect(await inUse()).toEqual(['mine']);
    expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['mine-harbor', 'mine-pier']);
    expect((await shelfView()).bundled).toMatchObject([{ id: 'invented', isAway: true }]);
    await chooseBundled('invented', false);
    expect((await readPlan())?.topics.length).toBe(4);
  });
});
