import type { Language } from '@/data/schema';
import type { CardView } from '@/utils/core/card-view';
import { formatDate } from '@/utils/core/dates';
import { pick } from '@/utils/core/local-text';
import type { TopicRecord } from '@/utils/core/topic-record';
import { catalogue } from '@/utils/extension/strings';

/** @returns what the hover card shows of a topic, in the reader's language. */
export function cardView(record: TopicRecord, language: Language): CardView {
  const strings = catalogue(language);
  const name = pick(record.name, language).text;
  const latest = record.events.at(-1);
  return {
    topicId: record.id,
    hue: record.hue,
    language,
    name,
    brief: pick(record.brief, language).text,
    ...(latest && {
      latest: {
        label: strings.card.latest,
        date: formatDate(latest.date, language),
        title: pick(latest.title, language).text,
      },
    }),
    sources: strings.card.sources(record.sources.length, formatDate(record.checkedOn, language)),
    labels: { open: strings.card.open, card: strings.card.name(name) },
  };
}
