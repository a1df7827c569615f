import type { Catalogue } from '@/data/locales';
import { pick } from '../text/local-text';
import { eventsAround } from './around-date';
import type { CardView } from './card-view';
import { formatDate } from './dates';
import { nearestFact } from './facts-near';
import type { TopicRecord } from './topic-record';

/** What a page says of the place at which a card shows. */
export interface CardContext {
  /** The day of the article, where it is known. */
  published?: string | undefined;
  /** The text of the paragraph around the mention. Looked at, and kept nowhere. */
  paragraph?: string | undefined;
}

/**
 * @param strings in the reader's language. @param unseen how many facts and events came since the reader looked last.
 * @returns what the hover card shows of a topic.
 */
export function topicCard(
  record: TopicRecord,
  strings: Catalogue,
  { published, paragraph }: CardContext = {},
  unseen = 0,
): CardView {
  const { language } = strings;
  const name = pick(record.name, language).text;
  const latest = record.events.at(-1);
  // What a reader wrote is told as theirs, not as checked against sources.
  const note = record.definition ? undefined : record.facts.find(({ kind }) => kind === 'note');
  // What is dated too loosely to tell does not count.
  const since = published ? eventsAround(record.events, published).after.length : 0;
  const near = paragraph && nearFact(record, strings, paragraph);
  return {
    topicId: record.id,
    hue: record.hue,
    language,
    name,
    brief: pick(record.brief, language).text,
    ...(since > 0 && { since: strings.card.since(since) }),
    ...(unseen > 0 && { unseen: strings.seen.unseen(unseen) }),
    ...(near && { near }),
    ...(latest && {
      latest: {
        label: strings.card.latest,
        date: formatDate(latest.date, language),
        title: pick(latest.title, language).text,
      },
    }),
    sources: note?.speaker
      ? `${strings.factKinds.note} · ${pick(note.speaker, language).text} · ${formatDate(record.checkedOn, language)}`
      : strings.card.sources(record.sources.length, formatDate(record.checkedOn, language)),
    labels: {
      card: strings.card.name(name),
      open: strings.card.open,
      close: strings.card.close,
      menu: strings.card.menu,
      undo: strings.mute.undo,
      failed: strings.problems['settings-unsaved'],
    },
    mutes: {
      topic: { label: strings.mute.topic, done: strings.mute.topicDone(name) },
      site: { label: strings.mute.site, done: strings.mute.siteDone },
      sense: { label: strings.card.wrongMatch, done: strings.card.wrongDone },
    },
  };
}

/** A longer statement would push the rest out of a card, and cut it may not be: the panel has it. Some seven lines. */
const LONGEST = 300;

function nearFact(record: TopicRecord, strings: Catalogue, paragraph: string): CardView['near'] {
  const { language, asOf, nearFact: words, factKinds, inLanguage } = strings;
  const fact = nearestFact(record.facts, paragraph);
  if (!fact) return undefined;
  const statement = pick(fact.statement, language);
  // What the card tells as the latest event it need not tell twice.
  const latest = record.events.at(-1);
  const isLatest = latest && nearestFact(record.facts, latest.title.en) === fact;
  if (isLatest || statement.text.length > LONGEST) return undefined;
  const cited = new Set(fact.citations.map(({ source }) => source));
  const numbers = record.sources.flatMap(({ id }, at) => (cited.has(id) ? [at + 1] : []));
  // A note may stand without one.
  const sources = numbers.length > 0 && (numbers.length === 1 ? words.source : words.sources)(numbers.join(', '));
  return {
    label: words.label,
    kind: [factKinds[fact.kind], fact.speaker && pick(fact.speaker, language).text].filter(Boolean).join(' · '),
    text: statement.text,
    language: statement.language,
    line: [statement.fallback && inLanguage.en, asOf(formatDate(fact.asOf, language)), sources].filter(Boolean).join(' · '),
  };
}
