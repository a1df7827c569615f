import type { TermKind } from '@/data/schema';
import { type ScanPlan, SIDES, type Side } from '../matching/scan-plan';
import { type BlockEvidence, type BlockPlace, blockReader } from './block-evidence';
import { AGAINST, BENEFIT_OF_DOUBT, type Candidate, SETTLED } from './candidates';
import { type Heard, isInClause, nearestFirst, type Scope, weigh } from './evidence';
import { eachSide, isAgainst, type Sides, speakers } from './sides';

/** Why a mention is shown: the nearest place that speaks for it, and the words there. */
export interface Reason {
  /** `alone`: the term is enough by itself. `every`: the reader wants every mention of the topic. */
  kind: 'alone' | 'every' | Scope;
  /** The words that decided, as the pack or the page writes them; none where the term alone did. */
  words: string[];
}

/** What a page says of itself, beside its text. */
export interface PageHead {
  title: string;
  /** Description, section, keywords. */
  about?: string;
  /** The page's address: words of its path count. */
  url?: string;
}

/** A page as a whole: its blocks in order, and what it says of itself. */
export interface PageEvidence {
  blocks: readonly BlockEvidence[];
  /** For each block: the headings above it, nearest first, as indices of blocks. */
  headings: number[][];
  /** What title, address and description say. */
  head: BlockEvidence;
  /** By topic id: a mention that leaves no doubt which one of its name the page means, or that it means a place's own topic. */
  sure: Map<string, string>;
  /** Ids of topics whose names the page also uses for other things. */
  ambiguous: Set<string>;
}

export interface Judge {
  /** @returns what a block's text holds: its candidates and the words that decide about terms. */
  read(text: string, place?: BlockPlace): BlockEvidence;
  /**
   * Gathers the evidence of a page, a step a block: long pages take long.
   *
   * @returns it at the last step. Blocks that hold nothing may be left out, but not headings.
   */
  page(blocks: readonly BlockEvidence[], head: PageHead): Generator<undefined, PageEvidence>;
  /**
   * @param block which of the page's blocks the candidate stands in.
   * @returns why a candidate is about its topic, or null where it is not.
   */
  reason(candidate: Candidate, block: number, page: PageEvidence): Reason | null;
}

/** A term that needs context is shown from here on: a word in the next sentence is enough, one at the other end of the page is not. */
const ENOUGH = 0.3;
/** How much words count from the block beside, and from those beyond. */
const NEAR = [0.45, 0.3, 0.15];
/** From headings above, the page's head, a mention that leaves no doubt. */
const REACH = { heading: 0.6, head: 0.5, sure: 0.45 };
/** How much of what others say is left for a clause that speaks of other things. */
const ELSEWHERE = 0.6;
/** What is left of what speaks for a place where nothing does so firmly: people came there at all times. */
const WEAK = 0.55;
/** Words that count only beside others: their share, and no more than so much together. */
const SUPPORT = 0.5;
/** What is there on every page about a place counts so much against it. */
const DOUBTED = 0.38;
/** Their share where a term needs no word for it. */
const UNASKED = 0.2;
/** Surnames have other bearers, games and churches their own labels: where no word speaks for one, others must so much, and as much as speaks against it. */
const LEAST_SUPPORT: Partial<Record<TermKind, number>> = { surname: 0.4, label: 0.61 };
/** A page that uses the name for other things too, or speaks another language: more than no objection is needed. */
const DOUBT = -0.4;
/** Through so many blocks before and behind a label keeps its sense. */
const LABEL_HOLDS = 2;
/** No more words than these are given as a reason. */
const MOST_REASONS = 3;

/** Compiles a plan into the judge of mentions. Pure: the same plan and texts always give the same answers. @param site see `siteOf`. */
export function createJudge(plan: ScanPlan, site?: string): Judge {
  const read = blockReader(plan, site);
  return {
    read,
    *page(blocks, head) {
      const sure = new Map<string, string>();
      const ambiguous = new Set<string>();
      for (const block of blocks) {
        yield;
        for (const [topicId, mention] of block.sure) sure.set(topicId, mention);
        for (const topicId of block.ambiguous) ambiguous.add(topicId);
      }
      return { blocks, headings: headingsAbove(blocks), head: read(headText(head)), sure, ambiguous };
    },
    reason(candidate, at, page) {
      const { topic, term } = candidate;
      if (topic.mode === 'every') return { kind: 'every', words: [] };
      if (candidate.isAnother) return null;
      if (term.sense === 'alone') return { kind: 'alone', words: [] };
      const heard = hear(candidate, at, page);
      // What a block next door says firmly is about a place where some sentence of the page names both.
      const isLinked = page.sure.has(topic.id);
      const isFirm = term.kind !== 'place' || heard.firm.some(({ scope }) => isLinked || scope !== 'near');
      const forIt = isFirm ? speakers(heard) : heard.for;
      const spoken = weigh(forIt) * (isFirm || isAtWork(heard) ? 1 : WEAK);
      const support = weigh(heard.support);
      const against = AGAINST * weigh(heard.against) + DOUBTED * weigh(heard.doubt);
      const hasOtherSense = isAmbiguous(candidate, at, page);
      const isUnclear = candidate.isForeign || hasOtherSense;
      if (term.sense === 'context') {
        return spoken + SUPPORT * Math.min(spoken, 1) * support - against + (isUnclear ? DOUBT : 0) >= ENOUGH
          ? reasonOf(forIt)
          : null;
      }
      if (term.kind === 'surname' && page.sure.has(topic.id) && !hasOtherSense) return { kind: 'alone', words: [] };
      const least = term.kind && LEAST_SUPPORT[term.kind];
      const isVague =
        least && !page.sure.has(topic.id) && spoken === 0 && support < Math.max(candidate.isSort ? 0 : least, against);
      const isDoubtful = isUnclear || isVague;
      if (spoken + UNASKED * support - against + (isDoubtful ? DOUBT : BENEFIT_OF_DOUBT) <= 0) return null;
      return isDoubtful ? reasonOf(forIt) : { kind: 'alone', words: [] };
    },
  };
}

/** Everything that speaks about a candidate, from its clause to the page. */
function hear(candidate: Candidate, at: number, page: PageEvidence): Sides {
  const { topic, term, heard } = candidate;
  const block = page.blocks[at];
  const above = page.headings[at] ?? [];
  if (!block || block.place.isAside || above.some((heading) => page.blocks[heading]?.place.isAside)) return heard;
  const isAbout = page.head.said.get(topic.id)?.firm.size;
  // A clause that speaks against the topic and not for it is about something else on the same page, unless that is about both.
  const isElsewhere = !isAbout && !speakers(heard).some(isInClause) && heard.against.some(isInClause);
  const all: Sides = eachSide(() => []);
  const hearFrom = (side: Side, { word, reach, scope }: Heard) => {
    const share = isAgainst(side) ? isAbout && SETTLED : isElsewhere && ELSEWHERE;
    all[side].push({ word, reach: (share || 1) * reach, scope });
  };
  for (const side of SIDES) for (const one of heard[side]) hearFrom(side, one);
  const add = (from: BlockEvidence | undefined, reach: number, scope: Scope, isElse = false) => {
    const said = from?.said.get(topic.id);
    if (!said) return;
    for (const side of SIDES)
      if (!isElse || isAgainst(side)) for (const word of said[side]) hearFrom(side, { word, reach, scope });
  };
  for (const step of [-1, 1]) {
    let from: number | undefined = at;
    for (const reach of NEAR) {
      from = neighbour(page.blocks, from, step);
      if (from === undefined) break;
      // Headlines and items of a list, in a row or beside a text, tell of other things: they may speak against this one only.
      const other = page.blocks[from];
      add(other, reach, 'near', other?.isLine && (term.kind === 'place' || !block.isLine));
    }
  }
  // "287g" beside "the 287(g) program": one page, one sense. A place has its name on every page.
  const sure = isAmbiguous(candidate, at, page) ? undefined : page.sure.get(topic.id);
  if (sure && term.sense === 'context' && term.kind !== 'place')
    hearFrom('for', { word: sure, reach: REACH.sure, scope: 'page' });
  for (const heading of above) add(page.blocks[heading], REACH.heading, 'heading');
  add(page.head, REACH.head, 'page');
  return all;
}

/**
 * @returns whether the page uses the topic's name for another thing, too. A label may change its sense: only what its title
 * and what stands hereabouts make of it counts, or a title that speaks of another thing alone, unless no sentence of the page
 * means ours; and sanctuary cities are ours wherever their paragraph speaks for it.
 */
function isAmbiguous(
  { topic, term, heard, isSort }: Candidate,
  at: number,
  { ambiguous, blocks, head, sure }: PageEvidence,
): boolean {
  if (term.kind !== 'label') return ambiguous.has(topic.id);
  if (isSort && heard.for.length > 0) return false;
  if (ambiguous.has(topic.id) && !sure.has(topic.id)) return true;
  const said = head.said.get(topic.id);
  if (said?.against.size && !said.for.size) return true;
  return [head, ...blocks.slice(Math.max(0, at - LABEL_HOLDS), at + LABEL_HOLDS + 1)].some((block) =>
    block.ambiguous.has(topic.id),
  );
}

/** Who came long ago had no police after them: where both are named, and nothing else, it is about today. */
function isAtWork(heard: Sides): boolean {
  const speaks = (side: Side, scope: Scope) => heard[side].some((one) => one.scope === scope);
  const isNamed = (scope: Scope) => speaks('for', scope) && speaks('support', scope) && !speaks('against', scope);
  return isNamed('sentence') || isNamed('near');
}

/** @returns the next block of the same section that is text. A heading begins another section. */
function neighbour(blocks: readonly BlockEvidence[], at: number, step: number): number | undefined {
  for (let i = at + step; i >= 0 && i < blocks.length; i += step) {
    const place = blocks[i]?.place;
    if (!place || place.heading !== undefined) return undefined;
    if (!place.isAside) return i;
  }
  return undefined;
}

function headingsAbove(blocks: readonly BlockEvidence[]): number[][] {
  let above: number[] = [];
  return blocks.map(({ place }, at) => {
    const { heading } = place;
    if (heading === undefined) return above;
    const higher = above.filter((other) => (blocks[other]?.place.heading ?? 0) < heading);
    above = [at, ...higher];
    return higher;
  });
}

/** @returns what a page says of itself, as one text. */
export function headText({ title, about = '', url = '' }: PageHead): string {
  const path = URL.canParse(url) ? new URL(url).pathname.replace(/%[0-9a-f]{2}|[^A-Za-zÀ-ɏ\d]+/gi, ' ') : '';
  return `${title}. ${about}. ${path}`;
}

function reasonOf(heard: readonly Heard[]): Reason {
  const nearest = nearestFirst(heard);
  const kind = nearest[0]?.scope ?? 'page';
  return {
    kind,
    words: nearest
      .filter(({ scope }) => scope === kind)
      .map(({ word }) => word)
      .slice(0, MOST_REASONS),
  };
}
