import type { Citation, FactKind, Language, LocalText, SourceKind } from '@/data/schema';
import { formatDate } from '../facts/dates.ts';
import type { StatementKind } from '../facts/statement-place.ts';
import { citationsIn, type TopicRecord } from '../facts/topic-record.ts';
import { type PickedText, pick } from '../text/local-text.ts';

/** A text, in its language: that of the reader, the one fallen back to, or that of a source, whose words are not translated. */
export type SearchText = Omit<PickedText, 'language'> & { language: string };

/** A text, with who says it where that is somebody. */
export interface Said {
  text: SearchText;
  who?: SearchText | undefined;
  /** True for ways in which pages write the topic: no sentence. */
  isNames?: boolean;
}

/** One statement as search knows it, in one language. */
export interface SearchDocument {
  kind: StatementKind;
  /** Single among those of its kind in its pack. */
  id: string;
  /** Every topic that shows it, in the packs' order. */
  topicIds: string[];
  /** The finer kind of a fact or a source. */
  factKind?: FactKind;
  sourceKind?: SourceKind;
  title?: SearchText;
  said: Said[];
  /** How else pages write the topic of an opening. */
  names?: string[];
  /** As precise as the source is; absent where there is none. */
  date?: string | undefined;
  /** The date in words, as readers look for it. */
  dateWords: string;
}

/** @returns every statement of the topics once, whichever of them show it, in a language. */
export function searchDocuments(records: readonly TopicRecord[], language: Language): SearchDocument[] {
  const documents = new Map<string, SearchDocument>();
  for (const record of records) {
    for (const made of documentsOf(record, language)) {
      // An opening belongs to its topic alone.
      const key = [record.packId, made.kind, made.kind === 'opening' && record.id, made.id].join(' ');
      const known = documents.get(key);
      if (!known) documents.set(key, made);
      else {
        known.topicIds.push(record.id);
        // Each topic may quote other words of a source.
        known.said.push(...made.said.filter(({ text }) => !known.said.some((said) => said.text.text === text.text)));
      }
    }
  }
  return [...documents.values()];
}

function documentsOf(record: TopicRecord, language: Language): SearchDocument[] {
  const say = (text: LocalText) => pick(text, language);
  const make = (
    kind: StatementKind,
    id: string,
    date: string | undefined,
    more: Pick<SearchDocument, 'title' | 'said' | 'names' | 'factKind' | 'sourceKind'>,
  ): SearchDocument => ({ kind, id, topicIds: [record.id], date, dateWords: date ? formatDate(date, language) : '', ...more });
  const opening = (id: string, { text, asOf }: { text: LocalText; asOf: string }) =>
    make('opening', id, asOf, { title: say(record.name), said: [{ text: say(text) }] });
  const quotes = quotesBySource(citationsIn(record));
  return [
    // A topic of notes is found by its name all the same.
    { ...opening('definition', record.definition ?? { text: record.brief, asOf: record.checkedOn }), names: record.terms },
    ...(record.answersFirst ? [opening('answer', record.answersFirst)] : []),
    ...record.facts.map(({ id, kind, asOf, statement, speaker }) =>
      make('fact', id, asOf, { factKind: kind, said: [{ text: say(statement), who: speaker && say(speaker) }] }),
    ),
    ...record.disputes.map(({ id, question, sides, standing }) =>
      make('dispute', id, standing.asOf, {
        title: say(question),
        said: [
          ...sides.map(({ speaker, position }) => ({ text: say(position), who: say(speaker) })),
          { text: say(standing.text) },
        ],
      }),
    ),
    ...record.laws.map(({ id, title, steps }) =>
      make('law', id, steps.at(-1)?.date, {
        title: say(title),
        said: steps.flatMap(({ note }) => (note ? [{ text: say(note) }] : [])),
      }),
    ),
    ...record.events.map(({ id, date, title }) => make('event', id, date, { title: say(title), said: [] })),
    ...record.sources.map(({ id, kind, title, publisher, author, published, language: own, quote }) => {
      const foreign = (text: string): SearchText => ({ text, language: own, fallback: false });
      const who = foreign([publisher, author].filter(Boolean).join(', '));
      const texts = new Set([...(quote ? [quote] : []), ...(quotes.get(id) ?? [])]);
      return make('source', id, published, {
        sourceKind: kind,
        title: foreign(title),
        said: [...(texts.size > 0 ? texts : [''])].map((text) => ({ text: foreign(text), who })),
      });
    }),
  ];
}

function quotesBySource(citations: readonly Citation[]): Map<string, string[]> {
  const quotes = new Map<string, string[]>();
  for (const { source, quote } of citations) if (quote) quotes.set(source, [...(quotes.get(source) ?? []), quote]);
  return quotes;
}
