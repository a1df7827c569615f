import type { PlanTerm, PlanTopic, PlanWord, Side, TermTag } from '../matching/scan-plan';
import type { Languages } from '../text/language';
import { type Heard, isInClause, weigh } from './evidence';
import { type Hearing, hearingIn, type Voice } from './hearing';
import { isAnother, isName, type Spot } from './sense';
import { eachSide, isAgainst, type Sides, speakers } from './sides';

/** A place in a block where a term of a tracked topic stands, before it is judged by its page. */
export interface Candidate {
  /** UTF-16 offsets in the block's text, `end` not included. */
  start: number;
  end: number;
  topic: PlanTopic;
  term: PlanTerm;
  /** What the block itself says, by distance. */
  heard: Sides;
  /** The words right beside it make another thing of it. */
  isAnother: boolean;
  /** In a language for which the pack has no words. */
  isForeign: boolean;
  /** "Sanctuary cities", "ciudades santuario": who writes of several means what laws are made about; a game has one. */
  isSort: boolean;
}

/** Where a term stands. */
export interface Found {
  tag: TermTag;
  start: number;
  end: number;
}
/** Where a word stands that decides about terms. */
export interface Said {
  word: PlanWord;
  start: number;
  end: number;
}
/** Where a year stands. */
export interface Year {
  year: string;
  start: number;
}

/** What is found in a block, by UTF-16 offsets in its text. */
export interface BlockFinds {
  text: string;
  terms: readonly Found[];
  words: readonly Said[];
  years: readonly Year[];
  /** @returns the language that the page declares for the block. */
  language?: (() => string | undefined) | undefined;
}

/** What a term that is shown unless something speaks against it has to begin with. */
export const BENEFIT_OF_DOUBT = 0.65;
/** How much a word against a topic counts beside one for it. */
export const AGAINST = 0.9;
/** An earlier year: less than a word, since people and houses are older than the news about them. */
const YEAR = 0.5;
/** A label written like a name, "Sanctuary City opens", is one: of a play, a place in a game. Only what is said right there outweighs it. */
const NAME = 2.2;
/** What is left of a word against a label that the words beside it speak for, or a place on a page whose head speaks firmly of its topic. */
export const SETTLED = 0.4;
/** Ends what stands beside a label, unless the distance does. */
const SIGN = /[,.;:!?()—–|]/;
const BESIDE = 200;
/** What a mention that needs context itself counts for one of another topic: "Key West" and "287g" together say something. */
const UNSURE = 0.5;
/** What a person counts for a place: both are in the news for many things. */
const PERSON = 0.3;

/** @param own by topic, in small letters: its own words. @returns the candidates of a block with what the block says about each. */
export function candidatesIn(
  finds: BlockFinds,
  languages: Languages,
  own: ReadonlyMap<PlanTopic, ReadonlySet<string>>,
): Candidate[] {
  const hearing = hearingIn(finds.text, (word) => languages.has('short', word));
  const candidates = alone(finds, hearing, languages, own);
  hearEachOther(candidates, finds.text, hearing);
  return candidates;
}

/** Each with what words and years say about it. */
function alone(
  { text, terms, words, years, language: declared }: BlockFinds,
  hearing: Hearing,
  languages: Languages,
  own: ReadonlyMap<PlanTopic, ReadonlySet<string>>,
): Candidate[] {
  const said = hearing.voices(words, ({ word }) => word);
  const named = hearing.voices(years, ({ year }) => year);
  const language = terms.some(({ tag }) => isOfAnyLanguage(tag.term)) ? languages.languageOf(text, declared?.()) : undefined;
  const edges: Edges = {
    begins: Map.groupBy(words, ({ start }) => start),
    ends: Map.groupBy(words, ({ end }) => end),
    topics: new Map(terms.map(({ start, tag }) => [start, tag.topic])),
  };
  return terms.map(({ tag: { topic, term }, start, end }): Candidate => {
    const heard = heardBy(topic, hearing, hearing.clauseAt(start), said, named, endsBefore(topic.since, years));
    const spot: Spot = {
      text,
      start,
      end,
      ...hearing.around(start, end),
      own: own.get(topic) ?? new Set<string>(),
      languages,
      says: saysOf(topic, edges),
    };
    const isForeign = language !== undefined && isOfAnyLanguage(term) && !topic.languages.includes(language);
    const isLabel = term.kind === 'label';
    const isFree = isLabel && term.sense === 'unless';
    const isSort = isFree && /s\b/i.test(text.slice(start, end));
    // What needs words for it names no play and no place in a game: "Sanctuary Ordinance", "Sanctuary Law".
    if (isFree && !isSort && isName(spot)) heard.against.push({ word: text.slice(start, end), reach: NAME, scope: 'sentence' });
    else if (isLabel) heard.against = againstLabel(heard.against, () => beside(text, start, edges.begins, topic.id));
    return { start, end, topic, term, heard, isAnother: isAnother(term.kind, spot), isForeign, isSort };
  });
}

function heardBy(
  { id, since }: PlanTopic,
  hearing: Hearing,
  clause: number,
  words: readonly Voice<Said>[],
  years: readonly Voice<Year>[],
  isPast: boolean,
): Sides {
  const heard: Sides = eachSide(() => []);
  for (const voice of words) {
    for (const [topicId, side] of voice.word.says)
      if (topicId === id && (!isPast || isAgainst(side))) heard[side].push(hearing.heard(clause, voice.word.text, voice));
  }
  for (const voice of years) if (Number(voice.year) < since) heard.against.push(hearing.heard(clause, voice.year, voice, YEAR));
  return heard;
}

/** Where words begin and end, and where terms begin, with their topic. */
interface Edges {
  begins: ReadonlyMap<number, readonly Said[]>;
  ends: ReadonlyMap<number, readonly Said[]>;
  topics: ReadonlyMap<number, PlanTopic>;
}

/** @returns what tells for a topic whether a word for it or against it stands right there; for it speaks another topic's term, too. */
function saysOf(topic: PlanTopic, { topics, ...words }: Edges): Spot['says'] {
  return (side, edge, offset) => {
    const isSo = ([id, its]: readonly [string, Side]) =>
      id === topic.id && (its === 'against') === (side === 'against') && its !== 'doubt';
    return (
      !!words[edge].get(offset)?.some(({ word }) => word.says.some(isSo)) ||
      (side === 'for' && edge === 'begins' && (topics.get(offset) ?? topic) !== topic)
    );
  };
}

/** What needs no context is context to what does, and to the other topics. */
function hearEachOther(candidates: readonly Candidate[], text: string, hearing: Hearing): void {
  const sure = new Set(candidates.filter(isSureByItself));
  const others = hearing.voices(
    candidates
      .filter((it) => !it.isAnother && !it.isForeign && it.term.sense !== 'never')
      .map((it) => ({ ...it, word: text.slice(it.start, it.end), isSure: sure.has(it) })),
    ({ topic, term, word, isSure }) => [isSure, topic.id, term.text, word].join(),
  );
  for (const candidate of candidates) {
    const clause = hearing.clauseAt(candidate.start);
    for (const other of others) {
      if (!speaksFor(other, candidate, other.isSure)) continue;
      const isOfPlace = candidate.term.kind === 'place';
      const isLoose = isOfPlace && isPerson(other.topic);
      const share = (other.isSure ? 1 : UNSURE) * (isLoose ? PERSON : 1);
      const isFirm = isOfPlace && !isLoose && other.term.kind !== 'label' && other.term.kind !== 'quantity';
      candidate.heard[isFirm ? 'firm' : 'for'].push(hearing.heard(clause, other.word, other, share));
    }
  }
}

/** @returns the sides of the words for and against a topic that stand by a place with no sign between. */
function beside(text: string, place: number, begins: ReadonlyMap<number, readonly Said[]>, id: string): Set<Side> {
  const sides = new Set<Side>();
  for (const step of [-1, 1]) {
    for (let at = place; Math.abs(at - place) < BESIDE && !SIGN.test(text.charAt(at)); at += step)
      for (const { word } of begins.get(at) ?? []) for (const [topicId, side] of word.says) if (topicId === id) sides.add(side);
  }
  return sides;
}

/**
 * @returns what is heard against a label: less than what others say, where the words beside it say which it is: "If we
 * protect immigrants with sanctuary cities, why not gun owners?"
 */
function againstLabel(others: Heard[], sides: () => ReadonlySet<Side>): Heard[] {
  if (others.length === 0) return others;
  const its = sides();
  const isSettled = its.has('for') && !its.has('against');
  return isSettled ? others.map((it) => ({ ...it, reach: SETTLED * it.reach })) : others;
}

/**
 * Other topics of the pack speak for this one; a topic's own mentions speak for those of its terms that need context. Two
 * of those together are no accident either, unless they name a place, which has its names in every text.
 */
function speaksFor(other: Candidate, { topic, term }: Candidate, isSure: boolean): boolean {
  if (other.topic === topic) return !isSure && term.sense === 'context' && other.term !== term && term.kind !== 'place';
  return other.topic.packId === topic.packId && (isSure || term.sense === 'context');
}

/** @returns whether a topic is a person. */
export function isPerson({ kinds }: PlanTopic): boolean {
  return kinds.includes('surname');
}

/** Names and quantities are written alike in texts of every language. */
function isOfAnyLanguage({ kind }: PlanTerm): boolean {
  return kind === 'surname' || kind === 'quantity';
}

/** @returns whether nothing but its own block is needed to show a candidate. */
export function isSureByItself({ term: { sense }, isAnother, isForeign, heard }: Candidate): boolean {
  if (isAnother || isForeign) return false;
  return sense === 'alone' || (sense === 'unless' && BENEFIT_OF_DOUBT + weigh(speakers(heard)) > AGAINST * weigh(heard.against));
}

/**
 * @param isSure whether it needs nothing but its own block.
 * @returns whether a candidate says which one of its name is meant: by its clause, or by itself. A label alone may be a
 * game's or a play's, and a surname anybody's.
 */
export function saysWhich({ term: { kind }, isAnother, heard }: Candidate, isSure: boolean): boolean {
  if (kind === 'surname') return false;
  if (isSure && kind !== 'label') return true;
  const isSaid = (side: Side) => !isAnother && heard[side].some(isInClause);
  return kind === 'place' ? isSaid('firm') : isSaid('for') && !isSaid('against');
}

/** @returns whether a text that names these years tells of none since a topic's beginning: it says nothing of what came then. */
export function endsBefore(since: number, years: readonly Year[]): boolean {
  return years.length > 0 && years.every(({ year }) => Number(year) < since);
}
