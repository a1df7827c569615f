/** Where a statement stands, as one page of ours tells another: in the part of an address that no server sees. */

/** What can be found, and so what a topic can be opened at. */
export const STATEMENT_KINDS = ['opening', 'fact', 'dispute', 'law', 'event', 'source'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface StatementPlace {
  topicId: string;
  kind: StatementKind;
  id: string;
}

/** @returns "#topic=harbor&kind=fact&id=limit". */
export function placeHash({ topicId, kind, id }: StatementPlace): string {
  return `#${new URLSearchParams({ topic: topicId, kind, id })}`;
}

/** @returns the place that an address names behind its "#"; undefined where it names none. */
export function placeIn(hash: string): StatementPlace | undefined {
  const named = new URLSearchParams(hash.replace(/^#/, ''));
  const kind = STATEMENT_KINDS.find((one) => one === named.get('kind'));
  const [topicId, id] = [named.get('topic'), named.get('id')];
  return kind && topicId && id ? { topicId, kind, id } : undefined;
}
