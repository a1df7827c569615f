import { citationsIn, type TopicRecord } from '@/utils/core/topic-record';

/** @returns every quote from each source: its own first, then those that single citations of the topic add. */
export function quotesBySource(record: TopicRecord): Map<string, string[]> {
  const quotes = new Map(record.sources.map((source) => [source.id, new Set(source.quote ? [source.quote] : [])]));
  for (const { source, quote } of citationsIn(record)) {
    if (quote) quotes.get(source)?.add(quote);
  }
  return new Map([...quotes].map(([id, texts]) => [id, [...texts]]));
}
