import { api } from './api';

/**
 * Follows one key of `storage.local`.
 *
 * @param changed gets each new value as stored, undefined when it was removed. @returns the way to stop.
 */
export function watchStored(key: string, changed: (value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(change.newValue);
  };
  // Kept: once the extension has gone Chromium throws at a look at `storage`.
  const { onChanged } = api().storage.local;
  onChanged.addListener(listen);
  return () => onChanged.removeListener(listen);
}

/** Calls back with one key of `storage.local` as stored: now, where it can be read, and at each change. @returns the way to stop. */
export function followStored(key: string, told: (stored: unknown) => void): () => void {
  readStored(key).then(told, () => undefined);
  return watchStored(key, told);
}

/** @returns one key of `storage.local` as stored, undefined where there is none. Rejects when storage can't be read. */
export async function readStored(key: string): Promise<unknown> {
  return (await api().storage.local.get(key))[key];
}
