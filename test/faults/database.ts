/** IndexedDB as faults leave it: for tests only, on fake-indexeddb. */
import { forceCloseDatabase, IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import { vi } from 'vitest';

const NAME = 'sidelight';
type Stores = Record<string, unknown[]>;
/** Ends a fault. */
export type End = () => void;

/** @returns every record of the database by store; nothing where there is no database. */
export async function dump(): Promise<Stores> {
  const database = await open();
  const names = [...database.objectStoreNames];
  const read = names.length > 0 ? database.transaction(names) : undefined;
  const all = await Promise.all(names.map((name) => read && answer(read.objectStore(name).getAll())));
  database.close();
  return Object.fromEntries(names.map((name, at) => [name, all[at] ?? []]));
}

/** Puts the database into another version, with what it holds: as another version of the extension has left it. */
export async function setVersion(version: number): Promise<void> {
  const held = await dump();
  await answer(indexedDB.deleteDatabase(NAME));
  const opening = indexedDB.open(NAME, version);
  opening.onupgradeneeded = () => {
    for (const [name, records] of Object.entries({ packs: [], topics: [], ...held })) {
      const store = opening.result.createObjectStore(name, { keyPath: 'id' });
      if (name === 'topics') store.createIndex('pack', 'packId');
      for (const record of records) store.put(record);
    }
  };
  (await answer(opening)).close();
}

/** @returns a connection of another window that lets nobody upgrade; its end lets them. */
export async function blockUpgrades(): Promise<End> {
  const database = await open();
  return () => database.close();
}

/** Puts one record in place of another. */
export async function overwrite(store: string, change: (record: Record<string, unknown>) => void, id: string): Promise<void> {
  const database = await open();
  const records = database.transaction(store, 'readwrite').objectStore(store);
  const record = await answer(records.get(id));
  change(record);
  await answer(records.put(record));
  database.close();
}

/** Every open fails with this error, and so does throwing the database away. */
export function refuseAll(name: string): { end: End; dropped: () => number } {
  const whole = indexedDB;
  const dropped = vi.fn(() => failing(name));
  vi.stubGlobal('indexedDB', { open: () => failing(name), deleteDatabase: dropped });
  return { end: () => vi.stubGlobal('indexedDB', whole), dropped: () => dropped.mock.calls.length };
}

/** No open is ever answered. */
export function answerNothing(): { end: End; opened: () => number } {
  const whole = indexedDB;
  const open = vi.fn(() => new IDBOpenDBRequest());
  vi.stubGlobal('indexedDB', { open, deleteDatabase: open });
  return { end: () => vi.stubGlobal('indexedDB', whole), opened: () => open.mock.calls.length };
}

/** The database is empty, and says nothing of it. */
export function emptyDatabase(): End {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => undefined;
}

/** The next connection is closed by the browser when it is first used. */
export function closeNextConnection(): End {
  const { transaction } = IDBDatabase.prototype;
  let isDone = false;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (isDone) return transaction.apply(this, given);
    isDone = true;
    forceCloseDatabase(this as never);
    throw new DOMException('The connection was closed.', 'InvalidStateError');
  });
  return () => spy.mockRestore();
}

/** Every write of this store fails, or of all. */
export function refusePuts(name: string, store?: string): End {
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (store === undefined || this.name === store) throw new DOMException('no room', name);
    return put.apply(this, given);
  });
  return () => spy.mockRestore();
}

/** One record can't be read: a request for it fails, as one for all records does. */
export function spoil(store: string, id: string): End {
  const { get, getAll } = IDBObjectStore.prototype;
  const fail = () => {
    throw new DOMException('Failed to read large IndexedDB value', 'DataError');
  };
  const one = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return this.name === store && key === id ? fail() : get.call(this, key);
  });
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...given) {
    return this.name === store ? fail() : getAll.apply(this, given);
  });
  return () => {
    one.mockRestore();
    all.mockRestore();
  };
}

function failing(name: string): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest();
  queueMicrotask(() => {
    const error = new DOMException('Internal error opening backing store for indexedDB.open.', name);
    Object.assign(request, { readyState: 'done', error });
    request.dispatchEvent(new IDBVersionChangeEvent('error'));
  });
  return request;
}

function open(): Promise<IDBDatabase> {
  return answer(indexedDB.open(NAME));
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
