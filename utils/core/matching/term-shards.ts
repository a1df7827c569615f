import { digest } from '../text/digest';
import { literalIndex } from './literal-index';
import { termHash } from './make-term-table';
import { type LiteralIndex, linesOf } from './matcher';
import { formsOf, literalsOf, type PlanTerm, type ScanPlan, type TermTag } from './scan-plan';

/**
 * Thousands of terms are not read by every page that holds one: the worker parts them by their hashes, the same by which a page's
 * table names them (`term-table`), and a page reads the shards of what it holds.
 */
export interface TermShard {
  /** Of the plan that it belongs to. */
  version: string;
  terms: ShardTerm[];
  /** Of all forms of these, numbered in their order. */
  index: LiteralIndex;
}

/** A term with those of its forms that have their hash here; the same term may lie on other shards with others. Often its text alone. */
type ShardTerm = [topic: number, which: number, term: PlanTerm, forms?: string[]];

/** So many forms a shard: a page with three terms reads 5 kB. More keys would be as many more writes, which Firefox takes long for. */
const FORMS = 20;
export const MOST_SHARDS = 512;

/**
 * @param whole a plan with all of its terms. @param isKept whether a term stays in it; all forms of the others are in the gate's table.
 * @param known version of shards that are there already. @returns the plan without the others, and shards with those where they are not.
 */
export function shardPlan(
  whole: ScanPlan,
  isKept: (term: PlanTerm) => boolean,
  known?: string,
): { plan: ScanPlan; shards: TermShard[] } {
  const parted = whole.topics.flatMap(({ terms }, topic) =>
    terms.flatMap((term, which) => (isKept(term) ? [] : [{ topic, which, term }])),
  );
  const count = Math.min(Math.ceil(parted.flatMap(({ term }) => formsOf(term)).length / FORMS), MOST_SHARDS);
  const terms = Array.from({ length: count }, (): ShardTerm[] => []);
  for (const { topic, which, term } of parted) {
    const { forms: _, ...rest } = term;
    for (const [at, forms] of Map.groupBy(formsOf(term), (form) => shardOf(termHash(form), count))) {
      terms[at]?.push(forms.join() === term.text ? [topic, which, rest] : [topic, which, rest, forms]);
    }
  }
  const version = digest(JSON.stringify(terms));
  const topics = whole.topics.map((topic) => ({ ...topic, terms: topic.terms.filter(isKept) }));
  return {
    plan: { ...whole, topics, index: { ...whole.index, terms: literalIndex(literalsOf(topics)) }, shards: { version, count } },
    shards: (version === known ? [] : terms).map((its) => ({ version, terms: its, index: literalIndex(literalsIn(its)) })),
  };
}

function literalsIn(terms: readonly ShardTerm[]) {
  return terms.flatMap(([, , { text, exactCase }, forms = [text]]) => forms.map((form) => ({ text: form, exactCase })));
}

/** @returns which of so many shards holds the terms of a hash. */
export function shardOf(hash: number, count: number): number {
  return (hash >>> 0) % count;
}

/** @returns a plan with the terms of some of its shards, which it did not hold. */
export function withShards(plan: ScanPlan, shards: readonly TermShard[]): ScanPlan {
  const known = new Map<string, PlanTerm>();
  const brought: TermTag[] = [];
  const before = literalsOf(plan.topics).length;
  const patterns = new Set([plan.index.terms.pattern]);
  const lines = linesOf(plan.index.terms);
  for (const { terms, index } of shards) {
    patterns.add(index.pattern);
    for (const [word, line] of linesOf(index)) {
      const fields = renumbered(line, before + brought.length);
      const there = lines.get(word);
      lines.set(word, there === undefined ? fields : there + fields.slice(word.length));
    }
    for (const [at, which, its, forms = [its.text]] of terms) {
      const topic = plan.topics[at];
      const term = known.get(`${at} ${which}`) ?? its;
      known.set(`${at} ${which}`, term);
      if (topic) brought.push(...forms.map(() => ({ topic, term })));
    }
  }
  const terms = { pattern: [...patterns].filter(Boolean).join('|'), lines: [...lines.values()].join('\n') };
  return { ...plan, index: { ...plan.index, terms }, brought };
}

/** @returns a line of an index in which all numbers are greater by so much. */
function renumbered(line: string, by: number): string {
  const numbers = (field: string) => field.replace(/\d+/g, (which) => String(Number(which) + by));
  return line
    .split('\t')
    .map((field, at) => (at > 0 && at % 3 === 0 ? numbers(field) : field))
    .join('\t');
}
