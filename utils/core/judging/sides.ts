import type { Side } from '../matching/scan-plan';
import type { Heard } from './evidence';

/** What is said for and against a topic. */
export type Sides = Record<Side, Heard[]>;

/** How much a word counts that is not to be outweighed by one or two against it. */
const FIRM = 1.7;

/** @returns a value of its own for each side. */
export function eachSide<Value>(make: () => Value): Record<Side, Value> {
  return { firm: make(), for: make(), support: make(), against: make(), doubt: make() };
}

/** @returns what speaks for a topic, each with what it counts. */
export function speakers({ firm, for: others }: Sides): Heard[] {
  return [...others, ...firm.map((one) => ({ ...one, reach: FIRM * one.reach }))];
}

/** @returns whether a side speaks against a topic. */
export function isAgainst(side: Side): boolean {
  return side === 'against' || side === 'doubt';
}
