import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/problem';
import type { TopicSummary } from '@/utils/core/reading';
import { type Settings, topicMode } from '@/utils/core/settings';
import { type TopicRecord, topicRecords } from '@/utils/core/topic-record';
import { readBundle } from './bundle';
import { storedPacks, storedTopic, storePacks } from './pack-store';
import { clearStatus, setStatus } from './status';

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
    await storePacks(packs);
    await clearStatus();
  } catch (error) {
    // Where not even that can be noted, the facts are there all the same.
    await setStatus(error).catch(() => undefined);
  }
  return packs;
}

/**
 * @returns the packs in use: those stored, else those bundled, which are then stored again.
 * @throws Problem when neither can be read.
 */
export async function packsInUse(): Promise<Pack[]> {
  const stored = await storedPacks().catch(() => []);
  return stored.length > 0 ? stored : installBundle();
}

/** @returns every topic in the packs' order, with the reader's mode for each. @throws Problem as `packsInUse`. */
export async function topicSummaries(settings: Settings): Promise<TopicSummary[]> {
  return (await packsInUse()).flatMap((pack) =>
    pack.topics.map(({ id, name, brief, hue }) => ({ id, name, brief, hue, mode: topicMode(settings, id) })),
  );
}

/** @returns one topic, from the database or else from the bundle. @throws Problem `topic-unknown`, or as `packsInUse`. */
export async function topicRecord(id: string): Promise<TopicRecord> {
  const stored = await storedTopic(id).catch(() => undefined);
  if (stored) return stored;
  const record = (await installBundle()).flatMap(topicRecords).find((topic) => topic.id === id);
  if (!record) throw new Problem('topic-unknown', id);
  return record;
}
