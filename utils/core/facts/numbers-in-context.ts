import type { Disagreement, Fact, LocalText, Series } from '@/data/schema';
import { daysSaid, type NumberSaid, numbersSaid } from '../article/numbers-said';
import { firstDay } from './dates.ts';
import { factsNear } from './facts-near';
import type { TopicRecord } from './topic-record';

/** A number of the page beside what the pack holds of the same thing: both are shown, and no verdict. */
export interface NumberInContext {
  said: NumberSaid;
  facts: Fact[];
  disagreements: Disagreement[];
  points: { series: Series; label: LocalText; date: string; value: number; citations: Series['points'][number]['citations'] }[];
}

const MOST_FACTS = 2;

/**
 * @param said what the page says, in its order. @param published the day of the article, where it is known.
 * @returns each different number once, where the pack has something to set beside it.
 */
export function numbersInContext(
  record: Pick<TopicRecord, 'facts' | 'disagreements' | 'series'>,
  said: readonly NumberSaid[],
  published: string | undefined,
): NumberInContext[] {
  if (said.length === 0) return [];
  const facts = record.facts.map((fact) => ({ fact, held: heldIn(fact.statement), days: daysSaid(fact.statement.en) }));
  const disagreements = record.disagreements.map((of) => ({ of, held: of.versions.flatMap(({ says }) => heldIn(says)) }));
  const once = new Map<string, NumberInContext>();
  for (const number of said) {
    const found = {
      said: number,
      facts: factsWith(facts, number),
      disagreements: disagreements.filter(({ held }) => held.includes(keyOf(number))).map(({ of }) => of),
      points: number.kind === 'agreements' ? pointsFor(record.series, number, published) : [],
    };
    const rows = [...found.facts, ...found.disagreements].map(({ id }) => id);
    const key = [keyOf(number), ...rows].join(' ');
    if (rows.length + found.points.length > 0 && !once.has(key)) once.set(key, found);
  }
  return [...once.values()];
}

interface HoldingFact {
  fact: Fact;
  held: readonly string[];
  days: ReadonlySet<string>;
}

/** Facts that hold the number, or another vote of a day that the sentence names; of several the one that it speaks of. */
function factsWith(facts: readonly HoldingFact[], said: NumberSaid): Fact[] {
  const days = daysSaid(said.sentence);
  const equal = facts.filter(({ held }) => held.includes(keyOf(said))).map(({ fact }) => fact);
  const sameDay = facts
    .filter(
      ({ held, days: own }) =>
        said.kind === 'vote' && held.some((key) => key.startsWith('vote')) && [...own].some((day) => days.has(day)),
    )
    .map(({ fact }) => fact);
  if (equal.length + sameDay.length === 0) return [];
  const { near } = factsNear(
    facts.map(({ fact }) => fact),
    said.sentence,
  );
  const [closest] = [sameDay, equal].flatMap((some) => near.filter((fact) => some.includes(fact)));
  return closest ? [closest] : equal.slice(0, MOST_FACTS);
}

function keyOf({ kind, value }: Pick<NumberSaid, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

/** @returns the keys of the numbers in a text. A version may be the bare vote ("6-1"): what it is about is said above it. */
function heldIn({ en }: LocalText): string[] {
  const bare = /^\d{1,2}-\d{1,2}$/.test(en) ? [{ kind: 'vote' as const, value: en }] : [];
  const counts = [...en.matchAll(/(?<![\d.,$])(\d{1,3}(?:,\d{3})+|\d{3})(?![\d]|,\d)/g)].map(([digits]) => ({
    kind: 'agreements' as const,
    value: digits.replaceAll(',', ''),
  }));
  // A fact tells of one thing: what it votes on need not stand in the same sentence.
  return [...bare, ...numbersSaid(`Vote: ${en}`).filter(({ kind }) => kind === 'vote'), ...counts].map(keyOf);
}

/** The points with that number, else the last one of which the article could know. */
function pointsFor(series: readonly Series[], said: NumberSaid, published: string | undefined): NumberInContext['points'] {
  return series.flatMap((one) => {
    const words = Object.values(one.label).join(' ').toLowerCase();
    if (!/agreements|acuerdos|akò/.test(words)) return [];
    // "289 agreements in Florida" is no count of the country.
    const column =
      one.columns
        .slice(1)
        .find(({ label }) => Object.values(label).some((name) => name !== undefined && said.sentence.includes(name))) ??
      one.columns[0];
    const [first] = one.columns;
    if (!column || !first) return [];
    const rows = one.points.flatMap(({ date, values, citations }) =>
      [column, first].flatMap(({ key, label }) => {
        const value = values[key];
        return value === undefined ? [] : [{ series: one, label, date, value, citations }];
      }),
    );
    const equal = rows.find(({ value }) => value === Number(said.value));
    const before = rows
      .filter(({ date, label }) => label === column.label && published !== undefined && firstDay(date) <= published)
      .at(-1);
    return equal ? [equal] : before ? [before] : [];
  });
}
