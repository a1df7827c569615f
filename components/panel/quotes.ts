import type { Citation } from '@/data/schema';
import { citationsIn, type TopicRecord } from '@/utils/core/facts/topic-record';

/** Words of a source to land on, with what tells them apart from equal ones. */
export type Quoted = Pick<Citation, 'prefix' | 'suffix' | 'page'> & { quote: string };

/** @returns every quote from each source: its own first, then those that single citations of the topic add. */
export function quotesBySource(record: TopicRecord): Map<string, Quoted[]> {
  const quotes = new Map(record.sources.map((source) => [source.id, new Map<string, Quoted>()]));
  for (const { id: source, quote, prefix, suffix, page } of record.sources) {
    if (quote) quotes.get(source)?.set(quote, { quote, prefix, suffix, page });
  }
  for (const { source, quote, prefix, suffix, page } of citationsIn(record)) {
    const known = quotes.get(source);
    if (quote && known && !known.has(quote)) known.set(quote, { quote, prefix, suffix, page });
  }
  return new Map([...quotes].map(([id, texts]) => [id, [...texts.values()]]));
}
