import type { Citation } from '@/data/schema';
import type { TopicRecord } from '@/utils/core/topic-record';

/** @returns every quote from each source: its own first, then those that single citations of the topic add. */
export function quotesBySource(record: TopicRecord): Map<string, string[]> {
  const quotes = new Map(record.sources.map((source) => [source.id, new Set(source.quote ? [source.quote] : [])]));
  for (const { source, quote } of citationsOf(record)) {
    if (quote) quotes.get(source)?.add(quote);
  }
  return new Map([...quotes].map(([id, texts]) => [id, [...texts]]));
}

function citationsOf(record: TopicRecord): Citation[] {
  const disputes = record.disputes.flatMap((dispute) => [...dispute.sides, dispute.standing]);
  return [record.definition, ...record.facts, ...disputes, ...record.events].flatMap((statement) => statement.citations);
}
