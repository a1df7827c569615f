import type { Dispute, Fact, Language, LocalText, Pack, Source, TimelineEvent, Topic } from '@/data/schema';

/** One topic with everything that the card and the panel show of it: what IndexedDB holds and the worker serves. */
export interface TopicRecord {
  id: string;
  packId: string;
  packVersion: number;
  packName: LocalText;
  publisher: string;
  checkedOn: string;
  languages: Language[];
  name: LocalText;
  hue: Topic['hue'];
  brief: LocalText;
  definition: Topic['definition'];
  /** Key facts first, then the others, each group in the pack's order. */
  facts: Fact[];
  disputes: Dispute[];
  /** Oldest first. */
  events: TimelineEvent[];
  /** Every source cited above, in order of first citation: a citation's number is its place here plus one. */
  sources: Source[];
}

/** @returns the topics of a checked pack, each on its own, with facts, disputes and events that name it in `alsoIn`. */
export function topicRecords(pack: Pack): TopicRecord[] {
  const sourceById = new Map(pack.sources.map((source) => [source.id, source]));
  return pack.topics.map((topic) => {
    const ofTopic = <Item extends { alsoIn?: string[] | undefined }>(list: (from: Topic) => Item[]): Item[] =>
      [topic, ...pack.topics.filter((other) => other !== topic)].flatMap((from) =>
        list(from).filter((item) => from === topic || item.alsoIn?.includes(topic.id)),
      );
    // What another topic holds to be key is a side fact here.
    const isKey = (fact: Fact) => fact.rank === 'key' && topic.facts.includes(fact);
    const allFacts = ofTopic((from) => from.facts).map((fact): Fact => ({ ...fact, rank: isKey(fact) ? 'key' : 'extra' }));
    const facts = [...allFacts.filter((fact) => fact.rank === 'key'), ...allFacts.filter((fact) => fact.rank !== 'key')];
    const disputes = ofTopic((from) => from.disputes);
    // Loose dates compare as text: "2025-07" stands before every day of July 2025.
    const events = ofTopic((from) => from.events).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const cited = [
      topic.definition,
      ...facts,
      ...disputes.flatMap((dispute) => [...dispute.sides, dispute.standing]),
      ...events,
    ].flatMap((statement) => statement.citations.map((citation) => citation.source));
    const sources = [...new Set(cited)].flatMap((id) => sourceById.get(id) ?? []);
    return {
      id: topic.id,
      packId: pack.id,
      packVersion: pack.version,
      packName: pack.name,
      publisher: pack.publisher,
      checkedOn: pack.checkedOn,
      languages: pack.languages,
      name: topic.name,
      hue: topic.hue,
      brief: topic.brief,
      definition: topic.definition,
      facts,
      disputes,
      events,
      sources,
    };
  });
}
