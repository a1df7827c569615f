import { createMatcher } from '../matching/matcher';
import {
  formsOf,
  type PlanTerm,
  type PlanTopic,
  type PlanWord,
  planWord,
  type ScanPlan,
  type Side,
  type TermTag,
} from '../matching/scan-plan';
import { fold, unfold } from '../text/fold';
import { createLanguages } from '../text/language';
import { clauseAt, clauseStarts, type Heard, isInClause, weigh } from './evidence';
import { isAnother, isName } from './sense';

/** @returns a value of its own for each side. */
export function eachSide<Value>(make: () => Value): Record<Side, Value> {
  return { firm: make(), for: make(), support: make(), against: make(), doubt: make() };
}

/** @returns what speaks for a topic, each with what it counts. */
export function speakers({ firm, for: others }: Sides): Heard[] {
  return [...others, ...firm.map((one) => ({ ...one, reach: FIRM * one.reach }))];
}

/** What a block is in its page, as far as that says how to read it. */
export interface Place {
  /** 1 to 6 for a heading. */
  heading?: number | undefined;
  /** Beside the page's own text: navigation, a list of other articles, a footer. Only what it says itself counts there. */
  isAside?: boolean | undefined;
  /** An item of a list: the others tell of other things. */
  isItem?: boolean | undefined;
  /** @returns the language that the page declares here: `en`, `es-US`. Asked only where it matters. */
  language?: (() => string | undefined) | undefined;
}

/** What is said for and against a topic. */
export type Sides = Record<Side, Heard[]>;

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
  /** "Sanctuary cities", "ciudades santuario". */
  isPlural: boolean;
}

/** What one block of text holds for the judge. */
export interface BlockEvidence {
  place: Place;
  /** An item of a list, or what begins like a sentence and ends like none: a headline, a cell, a teaser... */
  isLine: boolean;
  candidates: Candidate[];
  /** By topic id: the distinct words of the block on each side. */
  said: Map<string, Record<Side, Set<string>>>;
  /** By topic id: a mention that leaves no doubt which one of its name the block means, or that it means a place's own topic. */
  sure: Map<string, string>;
  /** Ids of topics whose names the block also uses for other things. */
  ambiguous: Set<string>;
}

/** What a term that is shown unless something speaks against it has to begin with. */
export const BENEFIT_OF_DOUBT = 0.65;
/** How much a word against a topic counts beside one for it. */
export const AGAINST = 0.9;
/** How much a word counts that is not to be outweighed by one or two against it. */
const FIRM = 1.7;
/** How much a word counts for a term in its own clause, in the next one, elsewhere in its block. */
const REACH = [1, 0.6, 0.45];

/** An earlier year: less than a word, since people and houses are older than the news about them. */
const YEAR = 0.5;
/** A label written like a name, "Sanctuary City opens", is one: of a play, a place in a game. Only what is said right there outweighs it. */
const NAME = 2.2;
/** What a mention that needs context itself counts for one of another topic: "Key West" and "287g" together say something. */
const UNSURE = 0.5;
/** What a person counts for a place: both are in the news for many things. */
const PERSON = 0.3;

interface Found {
  tag: TermTag;
  start: number;
  end: number;
}
interface Said {
  word: PlanWord;
  start: number;
  end: number;
}

/** Compiles a plan into the reader of blocks. @param site the page's, as `siteOf` names it. */
export function blockReader(plan: ScanPlan, site?: string): (text: string, place?: Place) => BlockEvidence {
  const terms = createMatcher(plan.index.terms, termTags(plan));
  const words = createMatcher(plan.index.words, planWord(plan));
  const own = new Map(plan.topics.map((topic) => [topic, new Set(topic.own.map((word) => word.toLowerCase()))]));
  const languages = createLanguages(plan.language);
  const silenced = plan.silenced.filter((it) => it.site === null || it.site === site);
  const isSilenced = ({ topic, term }: TermTag) => silenced.some((it) => it.topicId === topic.id && it.term === term.text);

  /** @returns the candidates of a block with what the block says about each. */
  const judgeable = (text: string, found: Found[], said: Said[], place: Place): Candidate[] => {
    const clauses = clauseStarts(text, (word) => languages.has('short', word));
    const reachOf = (one: number, other: number) => REACH[Math.min(Math.abs(one - other), REACH.length - 1)] ?? 0;
    const language = found.some(({ tag }) => isOfAnyLanguage(tag.term))
      ? languages.languageOf(text, place.language?.())
      : undefined;
    const candidates = found.map(({ tag: { topic, term, form }, start, end }): Candidate => {
      const clause = clauseAt(clauses, start);
      const isPast = tellsOfThePast(topic.since, text);
      const heard: Sides = eachSide(() => []);
      const hear = (side: Side, word: string, at: number, share = 1) => {
        const reach = reachOf(clauseAt(clauses, at), clause);
        heard[side].push({
          word,
          reach: share * reach,
          scope: reach === 1 ? 'sentence' : 'block',
        });
      };
      for (const { word, start: at } of said) {
        for (const [topicId, side] of word.says)
          if (topicId === topic.id && (!isPast || isAgainst(side))) hear(side, word.text, at);
      }
      for (const { year, at } of topic.since === 0 ? [] : yearsIn(text))
        if (Number(year) < topic.since) hear('against', year, at, YEAR);
      const spot = {
        text,
        form,
        start,
        end,
        from: clauses[clause] ?? 0,
        to: clauses[clause + 1] ?? text.length,
        own: own.get(topic) ?? new Set<string>(),
        languages,
        says: (side: 'for' | 'against', edge: 'begins' | 'ends', offset: number) =>
          said.some(
            (it) =>
              (edge === 'begins' ? it.start : it.end) === offset &&
              it.word.says.some(
                ([topicId, its]) => topicId === topic.id && (its === 'against') === (side === 'against') && its !== 'doubt',
              ),
          ) ||
          (side === 'for' && edge === 'begins' && found.some((it) => it.start === offset && it.tag.topic !== topic)),
      };
      const isForeign = language !== undefined && isOfAnyLanguage(term) && !topic.languages.includes(language);
      const isPlural = /s\b/i.test(text.slice(start, end));
      if (term.kind === 'label' && isName(spot))
        heard.against.push({ word: text.slice(start, end), reach: NAME, scope: 'sentence' });
      return { start, end, topic, term, heard, isAnother: isAnother(term.kind, spot), isForeign, isPlural };
    });
    // What needs no context is context to what does, and to the other topics.
    const sure = new Set(candidates.filter(isSureByItself));
    for (const candidate of candidates) {
      const clause = clauseAt(clauses, candidate.start);
      for (const other of candidates) {
        if (other.isAnother || other.isForeign || other.term.sense === 'never' || !speaksFor(other, candidate, sure.has(other)))
          continue;
        const isOfPlace = candidate.term.kind === 'place';
        const isLoose = isOfPlace && isPerson(other.topic);
        const share = (sure.has(other) ? 1 : UNSURE) * (isLoose ? PERSON : 1);
        const reach = reachOf(clauseAt(clauses, other.start), clause);
        const scope = reach === 1 ? 'sentence' : 'block';
        const isFirm = isOfPlace && !isLoose && other.term.kind !== 'label' && other.term.kind !== 'quantity';
        const side = isFirm ? 'firm' : 'for';
        candidate.heard[side].push({ word: text.slice(other.start, other.end), reach: share * reach, scope });
      }
    }
    return candidates;
  };

  return (text, place = {}) => {
    const folded = fold(text);
    const inText = <Match extends { start: number; end: number }>(match: Match): Match => {
      const [start, end] = unfold(text, folded, match.start, match.end);
      return { ...match, start, end };
    };
    const found = terms(text, folded).flatMap(({ start, end, tags }): Found[] => {
      const tag = oneOf(tags);
      return tag && !isSilenced(tag) ? [{ tag, start, end }] : [];
    });
    // The "city" of a "sanctuary city" says nothing about what kind of sanctuary it is.
    const labels = found.filter(({ tag }) => tag.term.kind === 'label');
    const said = words(text, folded).flatMap(({ start, end, tags }) => {
      const isPart = labels.some((label) => label.start <= start && end <= label.end);
      return isPart ? [] : tags.map((word): Said => ({ word, start, end }));
    });
    const isAside = place.isAside || (place.heading !== undefined && languages.announcesOthers(text));
    const evidence: BlockEvidence = {
      place: { ...place, isAside },
      isLine: place.isItem || (/^\P{L}*\p{Lu}/u.test(text) && !/(?<!\.\.)[.!?:;]["'”’»)\]]*$/.test(text.trimEnd().slice(-5))),
      candidates: [],
      said: new Map(),
      sure: new Map(),
      ambiguous: new Set(),
    };
    if (found.length > 0) {
      const all = judgeable(text, found.map(inText), said.map(inText), place);
      evidence.candidates = all.filter(({ term }) => term.sense !== 'never');
      for (const { topic, term, isAnother } of all)
        if (isAnother && term.kind !== 'place' && term.kind !== 'quantity') evidence.ambiguous.add(topic.id);
    }
    const past = new Set(plan.topics.filter(({ since }) => tellsOfThePast(since, text)).map(({ id }) => id));
    for (const { word } of said) {
      for (const [topicId, side] of word.says)
        if (!past.has(topicId) || isAgainst(side)) note(evidence, topicId, side, word.text);
    }
    for (const candidate of evidence.candidates) {
      const { topic, term, heard } = candidate;
      const words = text.slice(candidate.start, candidate.end);
      const isSure = isSureByItself(candidate);
      if (isSure ? term.kind !== 'surname' : term.kind === 'place' && heard.firm.some(isInClause))
        evidence.sure.set(topic.id, words);
      for (const other of isSure ? plan.topics : []) {
        if (other !== topic && other.packId === topic.packId && !past.has(other.id))
          note(evidence, other.id, isPerson(topic) && isPlace(other) ? 'support' : 'for', words);
      }
    }
    return evidence;
  };
}

/**
 * Other topics of the pack speak for this one; a topic's own mentions speak for those of its terms that need context. Two
 * of those together are no accident either, unless they name a place, which has its names in every text.
 */
function speaksFor(other: Candidate, { topic, term }: Candidate, isSure: boolean): boolean {
  if (other.topic === topic) return !isSure && term.sense === 'context' && other.term !== term && term.kind !== 'place';
  return other.topic.packId === topic.packId && (isSure || term.sense === 'context');
}

function isPerson({ kinds }: PlanTopic): boolean {
  return kinds.includes('surname');
}

function isPlace({ kinds }: PlanTopic): boolean {
  return kinds.includes('place');
}

export function isAgainst(side: Side): boolean {
  return side === 'against' || side === 'doubt';
}

/** Names and quantities are written alike in texts of every language. */
function isOfAnyLanguage({ kind }: PlanTerm): boolean {
  return kind === 'surname' || kind === 'quantity';
}

/** One place is one mention: a look-alike first, then the topic that needs no context. */
function oneOf(tags: readonly TermTag[]): TermTag | undefined {
  const of = (sense: string) => tags.find(({ term }) => term.sense === sense);
  const never = of('never');
  // A look-alike with a kind is none where it stands, but may say what the page calls by this name.
  if (never) return never.term.kind ? never : undefined;
  return of('alone') ?? of('unless') ?? tags[0];
}

function isSureByItself({ term: { sense }, isAnother, isForeign, heard }: Candidate): boolean {
  if (isAnother || isForeign) return false;
  return sense === 'alone' || (sense === 'unless' && BENEFIT_OF_DOUBT + weigh(speakers(heard)) > AGAINST * weigh(heard.against));
}

function note(evidence: BlockEvidence, topicId: string, side: Side, word: string): void {
  let sides = evidence.said.get(topicId);
  if (!sides) {
    sides = eachSide(() => new Set());
    evidence.said.set(topicId, sides);
  }
  sides[side].add(word);
}

/** @returns the years that a text names, but for those since when something lasts. */
function yearsIn(text: string): { year: string; at: number }[] {
  return [...text.matchAll(/(?<![\d.,$]|\d-|since |desde |depi )(?:1[5-9]|20)\d\d(?!\d|,\d)/g)].map((found) => ({
    year: found[0],
    at: found.index,
  }));
}

/** @returns whether a text names years before a topic's beginning and none since: it says nothing of what came then. */
function tellsOfThePast(since: number, text: string): boolean {
  const years = since === 0 ? [] : yearsIn(text);
  return years.length > 0 && years.every(({ year }) => Number(year) < since);
}

/** @returns what gives the topic and the term of a form by its number in the plan. */
function termTags({ topics, brought = [] }: ScanPlan): (which: number) => TermTag {
  let tags: TermTag[] | undefined;
  return (which) => {
    // Made at the first find: most blocks of most pages have none.
    tags ??= [
      ...topics.flatMap((topic) => topic.terms.flatMap((term) => formsOf(term).map((form) => ({ topic, term, form })))),
      ...brought,
    ];
    const tag = tags[which];
    if (!tag) throw new RangeError(`no term ${which} in the plan`);
    return tag;
  };
}
