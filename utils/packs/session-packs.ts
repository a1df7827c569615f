import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ImportedFile } from './database';
import { ledgerRow } from './ledger';

/**
 * Imports of windows that keep nothing (Firefox where it never remembers history): they live as long as the browser runs. As
 * text, since this storage takes JSON; a file that came through the door is UTF-8, so nothing is lost.
 */
const KEY = 'packs.session';

const kept = z.record(z.string(), z.object({ row: ledgerRow, text: z.string() }));

/** @returns whether it is kept. */
export async function keepForSession({ row, file }: ImportedFile): Promise<boolean> {
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
    await browser.storage.session.set({ [KEY]: { ...(await read()), [row.id]: { row, text } } });
    return true;
  } catch {
    return false;
  }
}

/** @returns the imports of this session, in the order in which they came. */
export async function sessionImports(): Promise<ImportedFile[]> {
  return Object.values(await read()).map(({ row, text }) => ({ row, file: new TextEncoder().encode(text) }));
}

export async function dropFromSession(id: string): Promise<void> {
  const { [id]: dropped, ...others } = await read();
  if (!dropped) return;
  if (Object.keys(others).length > 0) await browser.storage.session.set({ [KEY]: others });
  else await browser.storage.session.remove(KEY);
}

async function read(): Promise<z.infer<typeof kept>> {
  const stored: Record<string, unknown> = await browser.storage.session.get(KEY).catch(() => ({}));
  const known = z.safeParse(kept, stored[KEY]);
  return known.success ? known.data : {};
}
