import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { eventsAround } from '@/utils/core/around-date';
import type { CardView } from '@/utils/core/card-view';
import { formatDate } from '@/utils/core/dates';
import { pick } from '@/utils/core/local-text';
import type { TopicRecord } from '@/utils/core/topic-record';

/**
 * @param published the day of the article beside which the card shows, where it is known.
 * @returns what the hover card shows of a topic, in the reader's language.
 */
export function cardView(record: TopicRecord, language: Language, published?: string): CardView {
  const strings = catalogues[language];
  const name = pick(record.name, language).text;
  const latest = record.events.at(-1);
  // What is dated too loosely to tell does not count.
  const since = published ? eventsAround(record.events, published).after.length : 0;
  return {
    topicId: record.id,
    hue: record.hue,
    language,
    name,
    brief: pick(record.brief, language).text,
    ...(since > 0 && { since: strings.card.since(since) }),
    ...(latest && {
      latest: {
        label: strings.card.latest,
        date: formatDate(latest.date, language),
        title: pick(latest.title, language).text,
      },
    }),
    sources: strings.card.sources(record.sources.length, formatDate(record.checkedOn, language)),
    labels: {
      card: strings.card.name(name),
      open: strings.card.open,
      close: strings.card.close,
      menu: strings.card.menu,
      undo: strings.card.undo,
      failed: strings.problems['settings-unsaved'],
    },
    mutes: {
      topic: { label: strings.card.muteTopic, done: strings.card.mutedTopic(name) },
      site: { label: strings.card.muteSite, done: strings.card.mutedSite },
      sense: { label: strings.card.wrongMatch, done: strings.card.wrongDone },
    },
  };
}
