/**
 * Runs in a page of the extension, as text: all that the extension keeps anywhere in the browser, bytes read as text.
 * @returns the dump.
 */
export const DUMP = `(async () => {
  const api = globalThis.browser ?? globalThis.chrome;
  const parts = [];
  const tell = (from, what) => parts.push(from + ' ' + JSON.stringify(what, (key, value) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value instanceof Map || value instanceof Set ? [...value] : value));
  for (const area of ['local', 'sync', 'session', 'managed']) tell('storage.' + area, await api.storage[area].get().catch(() => null));
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const asked = database.transaction(store).objectStore(store).getAll();
      await new Promise((done) => { asked.onsuccess = done; });
      tell('indexedDB ' + name + ' ' + store, asked.result);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) tell('cache ' + name + ' ' + request.url, await (await cache.match(request)).text());
  }
  tell('localStorage', { ...localStorage });
  tell('cookies', document.cookie);
  return parts.join('\\n');
})()`;
