import type {
  Citation,
  Disagreement,
  Dispute,
  Fact,
  Law,
  LocalText,
  Pack,
  Role,
  Series,
  Source,
  TimelineEvent,
  Topic,
} from '@/data/schema';
import { compareDates } from './dates.ts';

/** One topic with everything that the card and the panel show of it: what IndexedDB holds and the worker serves. */
export interface TopicRecord {
  id: string;
  packId: string;
  packVersion: number;
  packName: LocalText;
  publisher: string;
  licence: string;
  checkedOn: string;
  languages: Pack['languages'];
  name: LocalText;
  hue: Topic['hue'];
  brief: LocalText;
  /** How pages write the topic, in every language: none of what only looks like it. */
  terms: string[];
  /** Like the definition, absent in a topic of notes. */
  answersFirst?: Topic['answersFirst'];
  definition?: Topic['definition'];
  /** Key facts first, then the others, each group in the pack's order. */
  facts: Fact[];
  disputes: Dispute[];
  laws: Law[];
  /** Oldest first. */
  events: TimelineEvent[];
  disagreements: Disagreement[];
  roles: Role[];
  series: Series[];
  /** Every source cited above, in order of first citation: a citation's number is its place here plus one. */
  sources: Source[];
}

/** The parts of a record that cite sources. */
type Citing = Pick<
  TopicRecord,
  'answersFirst' | 'definition' | 'facts' | 'disputes' | 'laws' | 'events' | 'disagreements' | 'roles' | 'series'
>;

/**
 * @returns the topics of a checked pack, each on its own, with all that names it in `alsoIn`, which then names the others in
 *   which a statement is shown: the one that it comes from first.
 */
export function topicRecords(pack: Pack): TopicRecord[] {
  const sourceById = new Map(pack.sources.map((source) => [source.id, source]));
  return pack.topics.map((topic) => {
    const ofTopic = <Item extends { alsoIn?: string[] | undefined }>(list: (from: Topic) => Item[]): Item[] =>
      [topic, ...pack.topics.filter((other) => other !== topic)].flatMap((from) =>
        from === topic
          ? list(from)
          : list(from)
              .filter(({ alsoIn }) => alsoIn?.includes(topic.id))
              .map((item) => ({ ...item, alsoIn: [from.id, ...(item.alsoIn ?? []).filter((id) => id !== topic.id)] })),
      );
    // What another topic holds to be key is a side fact here.
    const isKey = (fact: Fact) => fact.rank === 'key' && topic.facts.includes(fact);
    const allFacts = ofTopic((from) => from.facts).map((fact): Fact => ({ ...fact, rank: isKey(fact) ? 'key' : 'extra' }));
    const said: Citing = {
      ...(topic.answersFirst && { answersFirst: topic.answersFirst }),
      ...(topic.definition && { definition: topic.definition }),
      facts: [...allFacts.filter((fact) => fact.rank === 'key'), ...allFacts.filter((fact) => fact.rank !== 'key')],
      disputes: ofTopic((from) => from.disputes),
      laws: ofTopic((from) => from.laws),
      events: ofTopic((from) => from.events).sort((a, b) => compareDates(a.date, b.date)),
      disagreements: ofTopic((from) => from.disagreements),
      roles: ofTopic((from) => from.roles),
      series: ofTopic((from) => from.series),
    };
    const cited = citationsIn(said).map((citation) => citation.source);
    return {
      id: topic.id,
      packId: pack.id,
      packVersion: pack.version,
      packName: pack.name,
      publisher: pack.publisher,
      licence: pack.licence,
      checkedOn: pack.checkedOn,
      languages: pack.languages,
      name: topic.name,
      hue: topic.hue,
      brief: topic.brief,
      terms: topic.terms.filter(({ sense }) => sense !== 'never').flatMap(({ text, forms = [] }) => [text, ...forms]),
      ...said,
      sources: [...new Set(cited)].flatMap((id) => sourceById.get(id) ?? []),
    };
  });
}

/** @returns every citation of a topic, in the order in which the panel shows what it stands behind. */
export function citationsIn(topic: Citing): Citation[] {
  return [
    ...(topic.answersFirst ? [topic.answersFirst] : []),
    ...(topic.definition ? [topic.definition] : []),
    ...topic.facts,
    ...topic.disputes.flatMap((dispute) => [...dispute.sides, dispute.standing]),
    ...topic.laws.flatMap((law) => law.steps),
    ...topic.events,
    ...topic.disagreements.flatMap(({ versions, citations = [] }) => [...versions, { citations }]),
    ...topic.roles,
    ...topic.series.flatMap((series) => series.points),
  ].flatMap((statement) => statement.citations);
}
