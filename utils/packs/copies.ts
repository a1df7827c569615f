/**
 * The second copy of every imported file, in the Cache API: it works beside a database that is dead for good (Chromium 156, a
 * damaged `CURRENT` file). No request is ever made; the addresses are names.
 */
const CACHE = 'imported-packs';
const addressOf = (id: string) => `https://sidelight.invalid/packs/${encodeURIComponent(id)}.json`;

/** @returns whether the copy is there now: private windows may have no cache, and a disk no room. */
export async function keepCopy(id: string, file: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(addressOf(id), new Response(file));
    return true;
  } catch {
    return false;
  }
}

/** @returns the copy of a file, undefined where there is none or it is not the one that is meant. */
export async function copyOf(id: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const found = await (await caches.open(CACHE)).match(addressOf(id));
    const file = found && new Uint8Array(await found.arrayBuffer());
    return file && (await sha256Of(file)) === sha256 ? file : undefined;
  } catch {
    return undefined;
  }
}

export async function dropCopy(id: string): Promise<void> {
  try {
    await (await caches.open(CACHE)).delete(addressOf(id));
  } catch {
    // Without a ledger row nobody asks for it.
  }
}

/** @returns the SHA-256 of a file in hexadecimal. */
export async function sha256Of(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
