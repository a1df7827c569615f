/** The topics that the gallery shows: those that ship, and these with texts that are longer or parts that are missing. */
import type { Pack } from '@/data/schema';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';

/** Put here by the build: the bundled packs, checked. */
declare const __PACKS__: Pack[];

export const PACKS: readonly Pack[] = __PACKS__;
export const RECORDS = PACKS.flatMap(topicRecords);

/** @returns a bundled topic. Throws where there is none of that id. */
export function bundled(id: string): TopicRecord {
  const record = RECORDS.find((one) => one.id === id);
  if (!record) throw new Error(`no bundled topic is called ${id}`);
  return record;
}

const UNBROKEN =
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz/https://example.org/a/very/long/path/that/never/ends';

/** @returns a record with every text of the pack three times as long and with a word in it that is wider than any column. */
export function long<Told extends object>(record: Told): Told {
  return stretch(record) as Told;
}

function stretch(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stretch);
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'en' in value && typeof value.en === 'string';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isWords = isText || ['title', 'publisher', 'author', 'person', 'quote'].includes(key);
      return [key, isWords && typeof inner === 'string' ? `${inner} ${inner} ${inner} ${UNBROKEN}` : stretch(inner)];
    }),
  );
}

/** @returns a record with nothing in it but what every topic has, in English alone. */
export function bare(record: TopicRecord): TopicRecord {
  const none = { facts: [], disputes: [], laws: [], events: [], disagreements: [], roles: [], series: [] };
  const english = JSON.parse(JSON.stringify(record), (key, value) => (key === 'es' || key === 'ht' ? undefined : value));
  return { ...english, ...none, sources: record.sources.slice(0, 1).map(({ quote: _, ...source }) => source) };
}
