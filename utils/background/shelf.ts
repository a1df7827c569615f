import { browser } from 'wxt/browser';
import type { Pack } from '@/data/schema';
import { DATABASE_PROBLEMS, isOfDatabase, Problem } from '@/utils/core/interface/problem';
import { dayAnywhere } from '@/utils/core/text/calendar-day';
import { dropDatabase } from '@/utils/packs/database';
import { type LostImport, mendImports } from '@/utils/packs/imports';
import { readAway, readLedger } from '@/utils/packs/ledger';
import { storeBundle, storedPacks } from '@/utils/packs/pack-store';
import { sessionImports } from '@/utils/packs/session-packs';
import { readBundle, shippedVersions } from './bundle';
import { clearStatus, readStatus, setStatus } from './status';

/**
 * Reads the bundle, checks it and puts it into the database. A database that can't be written is reported, not fatal:
 * facts then come from the bundle each time.
 *
 * @throws Problem `pack-missing` or `pack-broken`; what was stored before stays.
 */
export async function installBundle(): Promise<Pack[]> {
  const packs = await readBundle(dayAnywhere(new Date()));
  try {
    await storeBundle(packs).catch(async (error: unknown) => {
      if (!(await isPastRepair(error))) throw error;
      // What is in it can't be read any more, and comes back from the bundle and from copies.
      await dropDatabase();
      await storeBundle(packs);
    });
    await clearStatus(...DATABASE_PROBLEMS, 'pack-missing', 'pack-broken');
  } catch (error) {
    // Where not even that can be noted, the facts are there all the same.
    await setStatus(error).catch(() => undefined);
  }
  return packs;
}

/** Whether only throwing the database away may help. Tried once a session: where it does not help it must not go round and round. */
async function isPastRepair(error: unknown): Promise<boolean> {
  return error instanceof Problem && /^(?:UnknownError|DataError)/.test(error.detail) && (await isFirstDrop());
}

/** Session storage, since the worker itself may die at any time. */
const DROPPED = 'database-dropped';

async function isFirstDrop(): Promise<boolean> {
  const isKnown = (await browser.storage.session.get(DROPPED))[DROPPED] === true;
  if (!isKnown) await browser.storage.session.set({ [DROPPED]: true });
  return !isKnown;
}

/** Every pack that is there, and what is amiss. */
export interface Shelf {
  /** In the order of the bundle, those that the reader has put away among them. */
  bundled: Pack[];
  /** In the order in which they came. */
  imported: Pack[];
  /** Imports that the ledger names and that can't be read. */
  lost: LostImport[];
  /** Ids of bundled packs that the reader has put away. */
  away: string[];
}

/** @returns the packs that are there; what the database lacks is brought back. @throws Problem when no bundled pack can be read. */
export async function readShelf(): Promise<Shelf> {
  const [stored, shipped, ledger, session, away] = await Promise.all([
    storedPacks().catch(() => undefined),
    shippedVersions().catch(() => undefined),
    readLedger().catch(() => []),
    sessionImports(),
    readAway().catch(() => []),
  ]);
  const bundled = [...(stored?.packs.values() ?? [])].filter(({ id }) => !stored?.imported.has(id));
  const imported = ledger.flatMap(({ id, version }) => {
    const pack = stored?.imported.has(id) ? stored.packs.get(id) : undefined;
    return pack?.version === version ? pack : [];
  });
  const isWhole = imported.length === ledger.length && stored?.imported.size === ledger.length && session.length === 0;
  // What was said of a database that answers again is looked at anew.
  const isDoubtful = stored?.isDamaged || (stored && isOfDatabase(await readStatus().catch(() => null)));
  // An update whose packs were never written: cut off, or refused by a full disk.
  const isOfBefore = shipped !== undefined && bundled.some(({ id, version }) => shipped.get(id) !== version);
  const hasBundle = bundled.length > 0 && !isDoubtful && !isOfBefore;
  if (hasBundle && isWhole) return { bundled, imported, lost: [], away };
  const installed = hasBundle ? bundled : await installBundle().catch((error: unknown) => someOf(bundled, error));
  // Where not even the ledger can be read, what could be read is all there is.
  const mended = isWhole ? undefined : await mendImports(dayAnywhere(new Date())).catch(() => undefined);
  return { bundled: installed, imported: mended?.packs ?? imported, lost: mended?.lost ?? [], away };
}

function someOf(packs: Pack[], error: unknown): Pack[] {
  if (packs.length === 0) throw error;
  return packs;
}

/**
 * @returns the packs in use: bundled ones that are not put away, then imported ones. An update may bring a topic that an import has
 *   too: what is bundled comes first, and such an import rests.
 * @throws Problem when no bundled pack can be read.
 */
export async function packsInUse(): Promise<Pack[]> {
  return inUse(await readShelf());
}

/** @returns what of a shelf is in use. */
export function inUse({ bundled, imported, away }: Shelf): Pack[] {
  const taken = new Set(bundled.flatMap(({ id, topics }) => [`pack ${id}`, ...topics.map((topic) => topic.id)]));
  const free = imported.filter(({ id, topics }) => {
    const names = [`pack ${id}`, ...topics.map((topic) => topic.id)];
    const isFree = !names.some((name) => taken.has(name));
    if (isFree) for (const name of names) taken.add(name);
    return isFree;
  });
  return [...bundled.filter(({ id }) => !away.includes(id)), ...free];
}
