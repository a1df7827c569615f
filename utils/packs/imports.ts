import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/interface/problem';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import type { Hindrance, Kept } from '@/utils/core/packs/pack-view';
import { copyOf, dropCopy, keepCopy, sha256Of } from './copies';
import type { ImportedFile, ImportRecord } from './database';
import { enterInLedger, type LedgerRow, readLedger, readLeft, strikeFromLedger } from './ledger';
import { dropImport, storedImport, storedPacks, storeImport } from './pack-store';
import { readDocument } from './read-document';
import { dropFromSession, keepForSession, sessionImports } from './session-packs';

/** One after the other, in whatever window: what is read here and written there must not be crossed. */
const LOCK = 'sidelight-packs';
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  // Types of the library lose the result of a promise.
  let result: Promise<Result> | undefined;
  return navigator.locks
    .request(LOCK, () => {
      result = work();
      return result.then(() => undefined);
    })
    .then(() => result ?? work());
}

/** @param came what the pack's row says of where it came from. @returns the row that an import of this file gets. */
export async function rowOf(
  { id, name, version, signature }: Pack,
  file: Uint8Array<ArrayBuffer>,
  when: string,
  came: Pick<LedgerRow, 'key' | 'address'> = {},
): Promise<LedgerRow> {
  // Whoever goes back to a version from before the first signed one does not forget the key.
  const key = signature?.key ?? came.key;
  return {
    ...came,
    id,
    name,
    version,
    sha256: await sha256Of(file),
    bytes: file.length,
    when,
    ...(key !== undefined && { key }),
  };
}

/**
 * Keeps a pack that a reader brought: file, pack and topics in one transaction, then its line in the ledger, then a second copy.
 *
 * @param pack what came through the door from the file. @param asked the SHA-256 of the version that the reader was asked about,
 *   undefined where there was none.
 */
export function bringIn(pack: Pack, brought: ImportedFile, asked: string | undefined): Promise<Kept | Hindrance> {
  return alone(async () => {
    const now = (await importedRows()).find(({ id }) => id === pack.id);
    if (now?.sha256 !== asked) return { why: 'changed' };
    const last = await importedFile(pack.id);
    const before = await storedImport(pack.id).catch(() => undefined);
    // What was taken out and comes back has left the version before it.
    const { before: _, ...its } = brought.row;
    const row = { ...its, ...(before && before.row.sha256 !== brought.row.sha256 && { before: before.row.version }) };
    const { file } = brought;
    const stored = await storeImport(pack, { row, file }, before).then(
      () => true,
      (error: unknown) => (isFull(error) ? undefined : false),
    );
    if (stored === undefined) return { why: 'full', needs: inMegabytes(file.length * 3), free: await freeMegabytes() };
    if (stored || (await keepCopy(pack.id, file))) {
      try {
        await enterInLedger(row);
      } catch {
        // Without its line it would come back or go away unseen.
        await takeBack(pack.id, before, last);
        return { why: 'refused' };
      }
      if (stored) await keepCopy(pack.id, file);
      return 'kept';
    }
    return (await keepForSession(brought)) ? 'session' : { why: 'refused' };
  });
}

/**
 * Takes out a pack that a reader brought.
 *
 * @returns its file, to be put back; undefined where it could not be read. @throws Problem `database-unreadable` where the disk is
 *   full, `settings-unsaved`: it is then still there.
 */
export function takeOut(id: string): Promise<ImportedFile | undefined> {
  return alone(async () => {
    const file = await importedFile(id);
    const isLeft = await dropImport(id).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Problem) || isFull(error)) throw error;
        // Where a browser keeps no database there is nothing in it; any other may answer again.
        return error.code !== 'database-refused';
      },
    );
    await strikeFromLedger(id, isLeft);
    await dropCopy(id);
    await dropFromSession(id);
    return file;
  });
}

/** Puts back what was taken out. @param today the day, for the check of the file. */
export async function putBack(file: ImportedFile, today: string): Promise<Kept | Hindrance> {
  const pack = packIn(file, today);
  return pack ? bringIn(pack, file, undefined) : { why: 'refused' };
}

/** @returns the pack of an imported file, undefined where it is nowhere to be read. @param today the day, for its check. */
export async function importedPack(id: string, today: string): Promise<Pack | undefined> {
  const found = await importedFile(id);
  return found && packIn(found, today);
}

/** @returns the file of an imported pack as it came, from wherever it is still whole; undefined where it is nowhere. */
export async function importedFile(id: string): Promise<ImportedFile | undefined> {
  const row = (await readLedger()).find((each) => each.id === id);
  const stored = await storedImport(id).catch(() => undefined);
  // An update that was cut off before it had its line lies over the version that the line means.
  const meant = [stored, stored?.before].find((each) => each && (!row || each.row.sha256 === row.sha256));
  if (meant) return { row: meant.row, file: meant.file };
  const copy = row && (await copyOf(id, row.sha256));
  if (row && copy) return { row, file: copy };
  return (await sessionImports()).find((each) => each.row.id === id);
}

/** @returns the version that an imported pack had before its last update, undefined where there is none. */
export async function versionBefore(id: string): Promise<ImportedFile | undefined> {
  return (await storedImport(id).catch(() => undefined))?.before;
}

/** @returns the line of every import, those that last for the session behind. @throws Problem `settings-unreadable`. */
export async function importedRows(): Promise<(LedgerRow & { kept: Kept })[]> {
  const [rows, session] = await Promise.all([readLedger(), sessionImports()]);
  return [
    ...rows.map((row) => ({ ...row, kept: 'kept' as const })),
    ...session
      .filter(({ row }) => !rows.some(({ id }) => id === row.id))
      .map(({ row }) => ({ ...row, kept: 'session' as const })),
  ];
}

/** What a look at the imports found. */
export interface Mended {
  /** Every pack that could be had, in the order of the ledger. */
  packs: Pack[];
  /** Those that could not. */
  lost: LostImport[];
}

/** An import that neither the database nor the second copy has whole. */
export interface LostImport extends LedgerRow {
  /** Its file is there as it came, in a format that a later version of the extension knows. */
  isNewer: boolean;
}

/**
 * Makes database, ledger and copies agree again: what the ledger names and the database lacks comes back from its file or from
 * the second copy; what the database has and the ledger lacks (its page was closed in that moment) gets its line, unless it was
 * taken out while the database gave no answer: then it goes.
 *
 * @param today the day, for the check of what is read anew.
 */
export function mendImports(today: string): Promise<Mended> {
  return alone(async () => {
    const ledger = await readLedger();
    const stored = await storedPacks().catch(() => undefined);
    const left = await readLeft();
    for (const id of stored ? left : []) {
      await dropImport(id)
        .then(() => strikeFromLedger(id))
        .catch(() => undefined);
    }
    const isUnknown = (id: string) => !left.includes(id) && !ledger.some((row) => row.id === id);
    const unknown = [...(stored?.imported ?? [])].filter(isUnknown);
    const files = (await Promise.all(unknown.map((id) => storedImport(id).catch(() => undefined)))).filter(
      (file) => file !== undefined,
    );
    const rows = [...ledger, ...files.map(({ row }) => row)];
    for (const { row } of files) await enterInLedger(row).catch(() => undefined);
    const mended: Mended = { packs: [], lost: [] };
    for (const row of rows) {
      const there = stored?.packs.get(row.id);
      const isSound = there?.version === row.version && stored?.imported.has(row.id);
      const found = isSound ? there : await readAnew(row, today);
      if (typeof found === 'object') mended.packs.push(found);
      else mended.lost.push({ ...row, isNewer: found === 'newer' });
    }
    for (const found of await sessionImports()) {
      const pack = packIn(found, today);
      if (pack) mended.packs.push(pack);
    }
    return mended;
  });
}

async function readAnew(row: LedgerRow, today: string): Promise<Pack | 'newer' | undefined> {
  const found = await importedFile(row.id);
  const { pack, faults } = found ? reread(found, today) : { pack: undefined, faults: [] };
  if (!found || !pack) return faults.some(({ code }) => code === 'newer-format') ? 'newer' : undefined;
  // Where the database can't be written the pack is read from its copy each time.
  await storeImport(pack, found).catch(() => undefined);
  await keepCopy(row.id, found.file);
  return pack;
}

function packIn(file: ImportedFile, today: string): Pack | undefined {
  return reread(file, today).pack;
}

/** A file that has come through the door, and whose bytes are still those. A clock that was set back makes no date in it a later one. */
function reread({ row, file }: ImportedFile, today: string): { pack: Pack | undefined; faults: PackFault[] } {
  try {
    const { pack, faults } = readDocument(
      JSON.parse(new TextDecoder().decode(file)),
      [today, dayOf(row)].toSorted().at(-1) ?? today,
    );
    return { pack: faults.length === 0 ? pack : undefined, faults };
  } catch {
    return { pack: undefined, faults: [] };
  }
}

async function takeBack(id: string, before: ImportRecord | undefined, last: ImportedFile | undefined): Promise<void> {
  const pack = before && packIn(before, dayOf(before.row));
  await (pack && before ? storeImport(pack, before, before.before) : dropImport(id)).catch(() => undefined);
  // Where the database is dead the copy is all that there was of it.
  await (last ? keepCopy(id, last.file) : dropCopy(id));
}

function dayOf({ when }: LedgerRow): string {
  return when.slice(0, 10);
}

function isFull(error: unknown): boolean {
  return error instanceof Problem && error.detail.startsWith('QuotaExceededError');
}

async function freeMegabytes(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({ quota: undefined, usage: undefined }));
  return quota === undefined || usage === undefined ? undefined : inMegabytes(Math.max(0, quota - usage));
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
