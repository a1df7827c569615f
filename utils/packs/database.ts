import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Pack } from '@/data/schema';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import type { LedgerRow } from './ledger';

/** A file that a reader brought, byte for byte, with what the ledger says of it. */
export interface ImportedFile {
  row: LedgerRow;
  file: Uint8Array<ArrayBuffer>;
}

/** An imported file as it is stored, and the one that it took the place of. */
export interface ImportRecord extends ImportedFile {
  id: string;
  before?: ImportedFile | undefined;
}

/**
 * Packs in IndexedDB. `packs` and `topics` are a cache, rebuilt whenever it is lost: from the bundle, and from `imports`, the
 * files that readers brought, of which there is a second copy elsewhere (`copies.ts`).
 */
export interface Stores extends DBSchema {
  packs: { key: string; value: Pack };
  topics: { key: string; value: TopicRecord; indexes: { pack: string } };
  imports: { key: string; value: ImportRecord };
}
export type StoreName = 'packs' | 'topics' | 'imports';
export type Write = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

export const DATABASE = 'sidelight';
export const VERSION = 4;
/** Milliseconds that an open may take: a damaged or blocked store may never answer. */
const DEADLINE = 3000;
/**
 * Milliseconds for which nothing is asked of a database that gave no answer: a card has many reads, and can't wait for each. Only a
 * hint, so it may go with the worker.
 */
const REST = 30_000;
let silentSince: number | undefined;

/**
 * Opens the database for one use and closes it again: open connections of a worker that sleeps would block another version's
 * upgrade. A database of a newer version is read as far as it is understood, and never written.
 *
 * @throws Problem `database-unreadable`, the detail beginning with the name of the browser's error, or `database-refused`.
 */
export async function withDatabase<Result>(use: (database: IDBPDatabase<Stores>) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    let opened: Opened | undefined;
    try {
      opened = await open();
      return await use(opened.database);
    } catch (error) {
      // The browser closed it under us (memory, a cleaned profile): once more, on a connection of its own.
      if (opened?.isTerminated() && attempt === 1) continue;
      throw error instanceof Problem ? error : unreadable(error, opened !== undefined);
    } finally {
      opened?.database.close();
    }
  }
}

/** Writes in one transaction: all of it or nothing. @throws Problem as `withDatabase`, or `database-newer`. */
export function write(stores: StoreName[], work: (transaction: Write) => Promise<void>): Promise<void> {
  return withDatabase(async (database) => {
    if (database.version > VERSION) throw new Problem('database-newer', `version ${database.version}`);
    const transaction = database.transaction(stores, 'readwrite');
    // Over quota the transaction aborts while no request fails, so its own end decides.
    const allOrNothing = work(transaction).catch((error: unknown) => {
      try {
        transaction.abort();
      } catch {
        // It has aborted by itself, for the same reason.
      }
      throw error;
    });
    const [ended, worked] = await Promise.allSettled([transaction.done, allOrNothing]);
    // Why it ended says more than that a request was left without an answer.
    if (ended.status === 'rejected' && nameOf(ended.reason) === 'QuotaExceededError') throw ended.reason;
    if (worked.status === 'rejected') throw worked.reason;
    if (ended.status === 'rejected') throw ended.reason;
  });
}

/** Throws a database away that its browser can't read any more. @returns whether that went through. */
export async function dropDatabase(): Promise<boolean> {
  const dropped = new Promise<boolean>((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });
  return Promise.race([dropped, after(DEADLINE).then(() => false)]).catch(() => false);
}

interface Opened {
  database: IDBPDatabase<Stores>;
  isTerminated: () => boolean;
}

async function open(): Promise<Opened> {
  // A clock that was set back asks again.
  const rested = silentSince === undefined ? REST : Date.now() - silentSince;
  if (rested >= 0 && rested < REST) throw new Problem('database-unreadable', 'no answer a moment ago');
  try {
    return await openWithin(VERSION);
  } catch (error) {
    if (nameOf(error) === 'VersionError') return openWithin(undefined);
    throw error;
  }
}

async function openWithin(version: number | undefined): Promise<Opened> {
  let late = false;
  let terminated = false;
  let failed: unknown;
  const opening = openDB<Stores>(DATABASE, version, {
    upgrade(database, from, _to, transaction) {
      // The open fails with it, and tells.
      transaction.done.catch(() => undefined);
      try {
        upgrade(database);
      } catch (error) {
        failed = new Problem('database-unreadable', `upgrade from ${from}: ${String(error)}`);
        transaction.abort();
      }
    },
    blocking(_current, _blocked, event) {
      // Another version of the extension wants to upgrade: make way.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      terminated = true;
    },
  });
  // An open that comes after its deadline must not stay open.
  opening.then(
    (database) => {
      silentSince = undefined;
      if (late) database.close();
    },
    () => undefined,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      late = true;
      silentSince = Date.now();
      fail(new Problem('database-unreadable', `no answer in ${DEADLINE} ms`));
    }, DEADLINE);
  });
  try {
    return { database: await Promise.race([opening, deadline]), isTerminated: () => terminated };
  } catch (error) {
    throw failed ?? error;
  } finally {
    clearTimeout(timer);
  }
}

/** What is derived is made anew from the bundle and the imports, which alone are kept. */
function upgrade(database: IDBPDatabase<Stores>): void {
  for (const store of ['packs', 'topics'] as const) {
    if (database.objectStoreNames.contains(store)) database.deleteObjectStore(store);
  }
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('topics', { keyPath: 'id' }).createIndex('pack', 'packId');
  if (!database.objectStoreNames.contains('imports')) database.createObjectStore('imports', { keyPath: 'id' });
}

function unreadable(error: unknown, wasOpen: boolean): Problem {
  // So Firefox says where it keeps nothing (ESR 153): once a database is open the name means something else.
  const code = nameOf(error) === 'InvalidStateError' && !wasOpen ? 'database-refused' : 'database-unreadable';
  return new Problem(code, `${nameOf(error)}: ${error instanceof Error ? error.message : String(error)}`);
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'Error';
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
