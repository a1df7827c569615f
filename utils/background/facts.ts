import type { Pack } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS, inOrder, type Settings, topicHue, topicMode } from '@/utils/core/settings/settings';
import { dayAnywhere } from '@/utils/core/text/calendar-day';
import { readSettings } from '@/utils/extension/settings';
import { storedTopic, storeTopic } from '@/utils/packs/pack-store';
import { readBundle, shippedVersions } from './bundle';
import { packsInUse } from './shelf';

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
  const [stored, shipped] = await Promise.all([storedTopic(id).catch(() => undefined), shippedVersions().catch(() => undefined)]);
  // An update whose packs could not be written has left those of the version before.
  const version = stored && shipped?.get(stored.packId);
  if (stored && (version ?? stored.packVersion) === stored.packVersion) return stored;
  const holds = ({ topics }: Pack) => topics.some((topic) => topic.id === id);
  // A bundled topic waits for no import that has to be read anew: large ones take longer than a card may.
  const bundled = (await readBundle(dayAnywhere(new Date())).catch(() => [])).find(holds);
  const pack = bundled ?? (await packsInUse()).find(holds);
  const record = pack && topicRecords(pack).find((topic) => topic.id === id);
  if (!record) throw new Problem('topic-unknown', id);
  // A single record can be lost too; where none can be written it is made anew each time.
  await storeTopic(record).catch(() => undefined);
  return record;
}
