import { gatePattern, MOST_IN_PATTERN } from './gate-pattern';
import { fitsTable, makeTermTable } from './make-term-table';
import { patternTest } from './quick-pattern';
import { formsOf, PLAN_FORMAT, type PlanTerm, type ScanPlan } from './scan-plan';
import { shardPlan, type TermShard } from './term-shards';
import type { TermTable } from './term-table';

/** What every page with a candidate reads first: the expression of the quick no. */
export interface Gate {
  format: number;
  /** Source of an expression for the flag `i`; empty where nothing is tracked, or where the table holds it all. */
  pattern: string;
  /** Where more terms are tracked than an expression can hold. Only with `own`. */
  table?: TermTable;
  /**
   * Where terms are tracked that the anchors of the always-on script don't cover: what pages are asked for those, beside the
   * table. Source of an expression as `pattern`.
   */
  own?: string;
}

/** With more terms of the reader's own packs than this a table costs a page less than their expression. */
const MOST_OWN = 80;

/**
 * @param anchors source of the expression that the always-on script asks pages for, with accents.
 * @returns the part of a plan that says whether a page may hold a term at all.
 */
export function gateOf(plan: ScanPlan, anchors: string): Gate {
  const { terms, own, covers, stays } = askedFor(plan, anchors);
  const all = terms.flatMap(formsOf);
  if (own.length <= MOST_OWN && all.length <= MOST_IN_PATTERN) {
    return { format: PLAN_FORMAT, pattern: gatePattern(all), ...(own.length > 0 && { own: gatePattern(own) }) };
  }
  const kept = terms.filter(stays).flatMap(formsOf);
  const others = terms.filter((term) => !stays(term)).flatMap(formsOf);
  const areMany = kept.length > MOST_IN_PATTERN;
  const inPattern = areMany ? kept.filter((form) => !fitsTable(form)) : kept;
  return {
    format: PLAN_FORMAT,
    pattern: gatePattern(inPattern),
    own: gatePattern(inPattern.filter((form) => !covers(form))),
    table: makeTermTable(areMany ? [...others, ...kept.filter(fitsTable)] : others),
  };
}

/** @returns all that is written for pages: with a long list in shards, of which each page reads few. @param anchors as `gateOf`. */
export function storedPlan(whole: ScanPlan, anchors: string): { plan: ScanPlan; gate: Gate; shards: TermShard[] } {
  const { own, stays } = askedFor(whole, anchors);
  const gate = gateOf(whole, anchors);
  if (own.length <= MOST_OWN) return { plan: whole, gate, shards: [] };
  // What is no mention wakes nobody, and so is asked for by no table.
  return { gate, ...shardPlan(whole, (term) => term.sense === 'never' || stays(term)) };
}

function askedFor(plan: ScanPlan, anchors: string) {
  const covers = patternTest(anchors);
  const terms = plan.topics.flatMap((topic) => topic.terms.filter(({ sense }) => sense !== 'never'));
  return {
    terms,
    covers,
    own: terms.flatMap(formsOf).filter((form) => !covers(form)),
    /** Whether a term is at hand in every page with a candidate: with bundled ones nobody waits for a second reading of storage. */
    stays: (term: PlanTerm) => formsOf(term).every(covers) || !formsOf(term).every(fitsTable),
  };
}
