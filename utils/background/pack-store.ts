import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/problem';
import { type TopicRecord, topicRecords } from '@/utils/core/topic-record';

/**
 * Packs in IndexedDB: a cache of what is bundled, rebuilt whenever it is lost. Nothing the reader chose is kept here.
 */
interface Stores extends DBSchema {
  packs: { key: string; value: Pack };
  topics: { key: string; value: TopicRecord; indexes: { pack: string } };
}

export const DATABASE = 'sidelight';
const VERSION = 3;
/** Milliseconds that an open may take: a damaged or blocked store may never answer. */
const DEADLINE = 3000;

/**
 * Writes packs and their topics in one transaction: all of it or nothing.
 * @throws Problem `database-unreadable`, nothing having been written.
 */
export function storePacks(packs: readonly Pack[]): Promise<void> {
  return withDatabase(async (database) => {
    const write = database.transaction(['packs', 'topics'], 'readwrite');
    const [storedPacks, storedTopics] = [write.objectStore('packs'), write.objectStore('topics')];
    const work = async () => {
      for (const pack of packs) {
        for (const key of await storedTopics.index('pack').getAllKeys(pack.id)) await storedTopics.delete(key);
        await storedPacks.put(pack);
        for (const record of topicRecords(pack)) await storedTopics.put(record);
      }
    };
    // Over quota the transaction aborts while no request fails, so its own end decides.
    const allOrNothing = work().catch((error: unknown) => {
      try {
        write.abort();
      } catch {
        // It has aborted by itself, for the same reason.
      }
      throw error;
    });
    await Promise.all([allOrNothing, write.done]);
  });
}

/** @returns the packs stored. @throws Problem `database-unreadable`. */
export function storedPacks(): Promise<Pack[]> {
  return withDatabase((database) => database.getAll('packs'));
}

/** @returns a topic with all that is shown of it, undefined where it isn't stored. @throws Problem `database-unreadable`. */
export function storedTopic(id: string): Promise<TopicRecord | undefined> {
  return withDatabase((database) => database.get('topics', id));
}

async function withDatabase<Result>(use: (database: IDBPDatabase<Stores>) => Promise<Result>): Promise<Result> {
  let database: IDBPDatabase<Stores> | undefined;
  try {
    database = await open();
    return await use(database);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('database-unreadable', String(error));
  } finally {
    // Open connections of a worker that sleeps would block another version's upgrade.
    database?.close();
  }
}

async function open(): Promise<IDBPDatabase<Stores>> {
  let late = false;
  const opening = openDB<Stores>(DATABASE, VERSION, {
    upgrade(database) {
      // Topics as an earlier version stored them lack parts that are shown now: the cache is made anew from the bundle.
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('topics', { keyPath: 'id' }).createIndex('pack', 'packId');
    },
    blocking(_current, _blocked, event) {
      // Another version of the extension wants to upgrade: make way.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  // An open that comes after its deadline must not stay open.
  opening.then(
    (database) => late && database.close(),
    () => undefined,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      late = true;
      fail(new Problem('database-unreadable', `no answer in ${DEADLINE} ms`));
    }, DEADLINE);
  });
  try {
    return await Promise.race([opening, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
