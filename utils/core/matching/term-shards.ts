import { digest } from '../text/digest';
import { beginAlike } from './begin-alike';
import { literalIndex } from './literal-index';
import { termHash } from './make-term-table';
import { type LiteralIndex, linesOf } from './matcher';
import { formsOf, literalsOf, PLAN_FORMAT, type PlanTerm, type ScanPlan, type TermTag } from './scan-plan';

/**
 * Thousands of terms are not read by every page that holds one: the worker parts them by their hashes, the same by which a page's
 * table names them (`term-table`), and a page reads the shards of what it holds.
 */
export interface TermShard {
  /** Of the plan that it belongs to. */
  version: string;
  terms: ShardTerm[];
  /** The number of the first form; the others count down from it. Below zero, where the plan has none: so a page renumbers nothing. */
  first: number;
  /** Of all forms of these, in their order. */
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
  const version = digest(JSON.stringify([PLAN_FORMAT, terms]));
  const topics = whole.topics.map((topic) => ({ ...topic, terms: topic.terms.filter(isKept) }));
  return {
    plan: { ...whole, topics, index: { ...whole.index, terms: literalIndex(literalsOf(topics)) }, shards: { version, count } },
    shards: version === known ? [] : indexed(version, terms),
  };
}

function indexed(version: string, parted: readonly ShardTerm[][]): TermShard[] {
  let next = -1;
  return parted.map((terms) => {
    const first = next;
    const literals = literalsIn(terms);
    next -= literals.length;
    // Little of a page is matched with them: to compile what their words begin with would take it longer.
    return { version, terms, first, index: literalIndex(literals, { numberOf: (at) => first - at, isAny: true }) };
  });
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
  const patterns = new Set([plan.index.terms.pattern]);
  const lines = linesOf(plan.index.terms);
  for (const { index } of shards) {
    patterns.add(index.pattern);
    for (const [word, line] of linesOf(index)) {
      const there = lines.get(word);
      lines.set(word, there === undefined ? line : there + line.slice(word.length));
    }
  }
  const terms = { pattern: [...patterns].filter(Boolean).join('|'), lines: [...lines.values()].join('\n') };
  return { ...plan, index: { ...plan.index, terms }, brought: tagsIn(plan, shards), among: beginAlike() };
}

/** @returns what gives topic and term of a form by its number. Looked for at the first find of each: of most a page has none. */
function tagsIn(plan: ScanPlan, shards: readonly TermShard[]): (which: number) => TermTag | undefined {
  const known = new Map<string, PlanTerm>();
  const tags = new Map<number, TermTag>();
  return (which) => {
    const made = tags.get(which);
    if (made) return made;
    const shard = shards.findLast(({ terms, first }) => which <= first && which > first - literalsIn(terms).length);
    let next = shard?.first ?? 0;
    for (const [at, number, its, { length } = [its.text]] of shard?.terms ?? []) {
      next -= length;
      const topic = plan.topics[at];
      if (which <= next || !topic) continue;
      // The same for forms on other shards: a term's forms are no witnesses for each other.
      const term = known.get(`${at} ${number}`) ?? its;
      known.set(`${at} ${number}`, term);
      const tag = { topic, term };
      tags.set(which, tag);
      return tag;
    }
    return;
  };
}
