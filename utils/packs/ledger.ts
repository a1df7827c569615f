import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Problem } from '@/utils/core/interface/problem';
import { readItems } from '@/utils/extension/read-items';
import { watchStored } from '@/utils/extension/stored';

/**
 * What readers brought, in `storage.local`, which outlives a lost database: it says what is missing. Beside it the bundled packs
 * that they put away.
 */
export const LEDGER_KEY = 'packs.ledger';
const AWAY_KEY = 'packs.away';

const name = z.object({ en: z.string(), es: z.optional(z.string()), ht: z.optional(z.string()) });
export const ledgerRow = z.object({
  id: z.string(),
  name,
  version: z.number(),
  /** Of the file, in hexadecimal. */
  sha256: z.string(),
  /** Bytes of the file. */
  bytes: z.number(),
  /** When it was imported, ISO 8601. */
  when: z.string(),
  /** The version that it took the place of, whose file is kept too. */
  before: z.optional(z.number()),
  /** The publisher's key, as it came with the first signed version: later ones must bear it. */
  key: z.optional(z.string()),
  /** Where it was read in a tab. */
  address: z.optional(z.string()),
});
const leftMark = z.object({ id: z.string(), isLeft: z.literal(true) });
export type LedgerRow = z.infer<typeof ledgerRow>;

/** @returns the rows that can be read, the oldest import first. @throws Problem `settings-unreadable`. */
export async function readLedger(): Promise<LedgerRow[]> {
  return (await readRaw()).flatMap((entry) => {
    const row = z.safeParse(ledgerRow, entry);
    return row.success ? row.data : [];
  });
}

/** Writes a row in the place of that of the same pack, or at the end. @throws Problem `settings-unreadable`, `settings-unsaved`. */
export async function enterInLedger(row: LedgerRow): Promise<void> {
  const rows = await readRaw();
  const at = rows.findIndex((other) => idOf(other) === row.id);
  await save(LEDGER_KEY, at < 0 ? [...rows, row] : rows.with(at, row));
}

/**
 * Takes a row out; those that this version can't read stay.
 * @param isLeft whether the database could not be rid of the pack: a mark in place of the row says that it is to go.
 * @throws Problem as `enterInLedger`.
 */
export async function strikeFromLedger(id: string, isLeft = false): Promise<void> {
  const others = (await readRaw()).filter((row) => idOf(row) !== id);
  await save(LEDGER_KEY, isLeft ? [...others, { id, isLeft }] : others);
}

/** @returns the ids of packs that are taken out and may lie in the database still. @throws Problem `settings-unreadable`. */
export async function readLeft(): Promise<string[]> {
  return (await readRaw()).flatMap((entry) => {
    const mark = z.safeParse(leftMark, entry);
    return mark.success ? mark.data.id : [];
  });
}

/** Calls back whenever a pack comes or goes, in whatever window. @returns the way to stop. */
export function watchPacks(changed: () => void): () => void {
  const stops = [LEDGER_KEY, AWAY_KEY].map((key) => watchStored(key, changed));
  return () => {
    for (const stop of stops) stop();
  };
}

/** @returns the ids of the bundled packs that the reader has put away. @throws Problem `settings-unreadable`. */
export async function readAway(): Promise<string[]> {
  const away = z.safeParse(z.array(z.unknown()), await read(AWAY_KEY));
  return away.success ? away.data.filter((id) => typeof id === 'string') : [];
}

/** @throws Problem as `enterInLedger`. */
export async function putAway(id: string, isAway: boolean): Promise<void> {
  const others = (await readAway()).filter((other) => other !== id);
  await save(AWAY_KEY, isAway ? [...others, id] : others);
}

async function readRaw(): Promise<unknown[]> {
  const rows = z.safeParse(z.array(z.unknown()), await read(LEDGER_KEY));
  return rows.success ? rows.data : [];
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}

async function read(key: string): Promise<unknown> {
  return (await readItems([key]))[key];
}

async function save(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.local.set({ [key]: value });
  } catch (error) {
    throw new Problem('settings-unsaved', String(error));
  }
}
