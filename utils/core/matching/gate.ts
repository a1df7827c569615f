import { withAccents } from './accents';
import { anchorPattern, MOST_ANCHORED } from './anchor-pattern';
import { gatePattern, MOST_IN_PATTERN } from './gate-pattern';
import { fitsTable, makeTermTable } from './make-term-table';
import { patternTest } from './quick-pattern';
import { formsOf, PLAN_FORMAT, type PlanTerm, type ScanPlan } from './scan-plan';
import { shardPlan, type TermShard } from './term-shards';
import type { TermTable } from './term-table';

/** What every page with a candidate reads first: what its parts are asked for. */
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

/** What the worker makes of packs and settings for pages to read by. */
export interface Rules {
  gate: Gate;
  plan: ScanPlan;
}

/** With more terms of the reader's own packs than this a table costs a page less than their expression. */
const MOST_OWN = 80;

/**
 * @param anchors source of the expression that the always-on script asks pages for, with accents. @param known version of the shards that are there already.
 * @returns all that is written for pages: with a long list in shards, of which each page reads few.
 */
export function storedPlan(
  whole: ScanPlan,
  anchors: string,
  known?: string,
): { plan: ScanPlan; gate: Gate; shards: TermShard[] } {
  const asked = askedFor(whole, anchors);
  const gate = gateFor(asked);
  if (asked.own.length <= MOST_OWN) return { plan: whole, gate, shards: [] };
  // What is no mention wakes nobody, and so is asked for by no table.
  return { gate, ...shardPlan(whole, (term) => term.sense === 'never' || asked.kept.has(term), known) };
}

/** Terms that pages are asked for. */
interface Asked {
  all: string[];
  /** What the anchors don't cover. */
  own: string[];
  /** Those at hand in every page with a candidate: for bundled ones nobody waits for a second reading of storage. */
  kept: ReadonlySet<PlanTerm>;
  others: PlanTerm[];
}

function askedFor({ topics }: ScanPlan, anchors: string): Asked {
  const covers = patternTest(anchors);
  const terms = topics.flatMap((topic) => topic.terms.filter(({ sense }) => sense !== 'never'));
  const all = terms.flatMap(formsOf);
  const own = new Set(all.filter((form) => !covers(form)));
  const kept = new Set(terms.filter((term) => !formsOf(term).some((form) => own.has(form)) || !formsOf(term).every(fitsTable)));
  return { all, own: [...own], kept, others: terms.filter((term) => !kept.has(term)) };
}

/** Finding what terms share takes the longer the more letters they have; packs that ship have half as many. */
const MOST_LETTERS = 20_000;

/**
 * What the parts of a page with a candidate are asked for: the anchors of the terms. Where all that ships is tracked these are
 * the very ones that the page as a whole has been asked for, so that the browser has compiled them. An expression of the terms
 * took 8 ms of an article's profile to compile (Chromium 156, two slow cores), more than to read what the anchors let in beside.
 */
function closePattern(forms: readonly string[]): string {
  const letters = forms.reduce((sum, form) => sum + form.length, 0);
  return forms.length > MOST_ANCHORED || letters > MOST_LETTERS ? gatePattern(forms) : withAccents(anchorPattern(forms));
}

function gateFor({ all, own, kept, others }: Asked): Gate {
  if (own.length <= MOST_OWN && all.length <= MOST_ANCHORED) {
    return { format: PLAN_FORMAT, pattern: closePattern(all), ...(own.length > 0 && { own: gatePattern(own) }) };
  }
  const forms = [...kept].flatMap(formsOf);
  const areMany = forms.length > MOST_IN_PATTERN;
  const inPattern = areMany ? forms.filter((form) => !fitsTable(form)) : forms;
  const uncovered = new Set(own);
  return {
    format: PLAN_FORMAT,
    pattern: closePattern(inPattern),
    own: gatePattern(inPattern.filter((form) => uncovered.has(form))),
    table: makeTermTable([...others.flatMap(formsOf), ...(areMany ? forms.filter(fitsTable) : [])]),
  };
}
