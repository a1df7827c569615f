import type { Pack } from '@/data/schema';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { DATABASE_PROBLEMS, isOfDatabase, Problem } from '@/utils/core/interface/problem';
import type { TopicSummary } from '@/utils/core/mentions/reading';
import { DEFAULT_SETTINGS, inOrder, type Settings, topicHue, topicMode } from '@/utils/core/settings/settings';
import { readSettings } from '@/utils/extension/settings';
import { dropDatabase } from '@/utils/packs/database';
import { type LostImport, mendImports } from '@/utils/packs/imports';
import { readAway, readLedger } from '@/utils/packs/ledger';
import { storeBundle, storedPacks, storedTopic, storeTopic } from '@/utils/packs/pack-store';
import { sessionImports } from '@/utils/packs/session-packs';
import { readBundle } from './bundle';
import { clearStatus, isFirst, readStatus, setStatus } from './status';

/** @returns the day by the clock, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Reads the bundle, checks it and puts it into the database. A database that can't be written is reported, not fatal:
 * facts then come from the bundle each time.
 *
 * @throws Problem `pack-missing` or `pack-broken`; what was stored before stays.
 */
export async function installBundle(): Promise<Pack[]> {
  const packs = await readBundle(today());
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
  return error instanceof Problem && /^(?:UnknownError|DataError)/.test(error.detail) && (await isFirst('database-dropped'));
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
  const [stored, ledger, session, away] = await Promise.all([
    storedPacks().catch(() => undefined),
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
  const hasBundle = bundled.length > 0 && !isDoubtful;
  if (hasBundle && isWhole) return { bundled, imported, lost: [], away };
  const installed = hasBundle ? bundled : await installBundle().catch((error: unknown) => someOf(bundled, error));
  // Where not even the ledger can be read, what could be read is all there is.
  const mended = isWhole ? undefined : await mendImports(today()).catch(() => undefined);
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

/** @returns every topic in the reader's order, with the reader's mode and hue for each. @throws Problem as `packsInUse`. */
export async function topicSummaries(settings: Settings): Promise<TopicSummary[]> {
  const topics = (await packsInUse()).flatMap((pack) => pack.topics);
  return inOrder(topics, settings.order).map(({ id, name, brief, hue }) => ({
    id,
    name,
    brief,
    hue: topicHue(settings, { id, hue }),
    mode: topicMode(settings, id),
  }));
}

/** @returns one topic in the reader's hue, from the database or else from its pack. @throws Problem `topic-unknown`, or as `packsInUse`. */
export async function topicRecord(id: string): Promise<TopicRecord> {
  const [record, settings] = await Promise.all([packRecord(id), readSettings().catch(() => DEFAULT_SETTINGS)]);
  return { ...record, hue: topicHue(settings, record) };
}

async function packRecord(id: string): Promise<TopicRecord> {
  const stored = await storedTopic(id).catch(() => undefined);
  if (stored) return stored;
  const holds = ({ topics }: Pack) => topics.some((topic) => topic.id === id);
  // A bundled topic waits for no import that has to be read anew: large ones take longer than a card may.
  const bundled = (await readBundle(today()).catch(() => [])).find(holds);
  const pack = bundled ?? (await packsInUse()).find(holds);
  const record = pack && topicRecords(pack).find((topic) => topic.id === id);
  if (!record) throw new Problem('topic-unknown', id);
  // A single record can be lost too; where none can be written it is made anew each time.
  await storeTopic(record).catch(() => undefined);
  return record;
}
