/** What one view of the gallery shows, as its address says it. */
import type { Language } from '@/data/schema';

export const TONGUES = ['en', 'es', 'ht', 'pseudo'] as const satisfies (Language | 'pseudo')[];
/** The page around what stands in a page: an article, or one whose style reaches for everything. */
export const AROUND = ['article', 'hostile'] as const;
/** As the reader has set it: as it is, twice as large, or spaced as WCAG 1.4.12 has it. */
export const TEXT = ['normal', 'large', 'spaced'] as const;

export interface Address {
  state: string;
  tongue: (typeof TONGUES)[number];
  around: (typeof AROUND)[number];
  text: (typeof TEXT)[number];
}

/** @returns the query that leads to a view. */
export function queryOf(address: Address): string {
  return `?${new URLSearchParams({ ...address })}`;
}

/** @returns the view that a query names; null where it names none. */
export function addressIn(query: string): Address | null {
  const given = new URLSearchParams(query);
  const state = given.get('state');
  const one = <Value extends string>(values: readonly [Value, ...Value[]], key: string) =>
    values.find((value) => value === given.get(key)) ?? values[0];
  return state === null
    ? null
    : { state, tongue: one(TONGUES, 'tongue'), around: one(AROUND, 'around'), text: one(TEXT, 'text') };
}
