import { createMatcher } from '../matching/matcher';
import { formsOf, type PlanTopic, planWord, type ScanPlan, type Side, type TermTag } from '../matching/scan-plan';
import { fold, unfold } from '../text/fold';
import { firstNot } from '../text/halving';
import { createLanguages } from '../text/language';
import {
  type Candidate,
  candidatesIn,
  endsBefore,
  type Found,
  isPerson,
  isSureByItself,
  type Said,
  saysWhich,
  type Year,
} from './candidates';
import { eachSide, isAgainst } from './sides';

/** What a block is in its page, as far as that says how to read it. */
export interface BlockPlace {
  /** 1 to 6 for a heading. */
  heading?: number | undefined;
  /** Beside the page's own text: navigation, a list of other articles, a footer. Only what it says itself counts there. */
  isAside?: boolean | undefined;
  /** An item of a list: the others tell of other things. */
  isItem?: boolean | undefined;
  /** @returns the language that the page declares here: `en`, `es-US`. Asked only where it matters. */
  language?: (() => string | undefined) | undefined;
}

/** What one block of text holds for the judge. */
export interface BlockEvidence {
  place: BlockPlace;
  /** An item of a list or of an agenda, or what begins like a sentence and ends like none: a headline, a cell, a teaser... */
  isLine: boolean;
  candidates: Candidate[];
  /** By topic id: the distinct words of the block on each side. */
  said: Map<string, Record<Side, Set<string>>>;
  /** By topic id: a mention that leaves no doubt which one of its name the block means: by itself, or as its own clause has it. */
  sure: Map<string, string>;
  /** Ids of topics whose names the block also uses for other things. */
  ambiguous: Set<string>;
}

/** Compiles a plan into the reader of blocks. @param site the page's, as `siteOf` names it. */
export function blockReader(plan: ScanPlan, site?: string): (text: string, place?: BlockPlace) => BlockEvidence {
  const terms = createMatcher(plan.index.terms, termTags(plan), plan.among);
  const words = createMatcher(plan.index.words, planWord(plan));
  const own = new Map(plan.topics.map((topic) => [topic, new Set(topic.own.map((word) => word.toLowerCase()))]));
  const languages = createLanguages(plan.language);
  const silenced = plan.silenced.filter((it) => it.site === null || it.site === site);
  const isSilenced = ({ topic, term }: TermTag) => silenced.some((it) => it.topicId === topic.id && it.term === term.text);

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
      const label = labels[firstNot(labels.length, (at) => (labels[at]?.end ?? 0) < end)];
      return label && label.start <= start ? [] : tags.map((word): Said => ({ word, start, end }));
    });
    const isAside = place.isAside || (place.heading !== undefined && languages.announcesOthers(text));
    const evidence: BlockEvidence = {
      place: { ...place, isAside },
      isLine: place.isItem || isLine(text),
      candidates: [],
      said: new Map(),
      sure: new Map(),
      ambiguous: new Set(),
    };
    const years = yearsIn(text);
    if (found.length > 0) {
      const finds = { text, terms: found.map(inText), words: said.map(inText), years, language: place.language };
      const all = candidatesIn(finds, languages, own);
      evidence.candidates = all.filter(({ term }) => term.sense !== 'never');
      for (const { topic, term, isAnother } of all)
        if (isAnother && term.kind !== 'place' && term.kind !== 'quantity') evidence.ambiguous.add(topic.id);
    }
    const past = new Set(plan.topics.filter(({ since }) => endsBefore(since, years)).map(({ id }) => id));
    for (const { word } of said) {
      for (const [topicId, side] of word.says)
        if (!past.has(topicId) || isAgainst(side)) note(evidence, topicId, side, word.text);
    }
    for (const candidate of evidence.candidates) {
      const { topic } = candidate;
      const words = text.slice(candidate.start, candidate.end);
      const isSure = isSureByItself(candidate);
      if (saysWhich(candidate, isSure)) evidence.sure.set(topic.id, words);
      for (const other of isSure ? plan.topics : []) {
        if (other !== topic && other.packId === topic.packId && !past.has(other.id))
          note(evidence, other.id, isPerson(topic) && isPlace(other) ? 'support' : 'for', words);
      }
    }
    return evidence;
  };
}

/** @returns whether a text is numbered, as items of an agenda are, or begins like a sentence and ends like none. */
function isLine(text: string): boolean {
  return (
    /^\d+[.)]\s/.test(text) ||
    (/^[^A-Za-zÀ-ɏ]*[A-ZÀ-Þ]/.test(text) && !/(?<!\.\.)[.!?:;]["'”’»)\]]*$/.test(text.trimEnd().slice(-5)))
  );
}

function isPlace({ kinds }: PlanTopic): boolean {
  return kinds.includes('place');
}

/** One place is one mention: a look-alike first, then the topic that needs no context. */
function oneOf(tags: readonly TermTag[]): TermTag | undefined {
  const of = (sense: string) => tags.find(({ term }) => term.sense === sense);
  const never = of('never');
  // A look-alike with a kind is none where it stands, but may say what the page calls by this name.
  if (never) return never.term.kind ? never : undefined;
  return of('alone') ?? of('unless') ?? tags[0];
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
function yearsIn(text: string): Year[] {
  return [...text.matchAll(/(?<![\d.,$]|\d-|since |desde |depi )(?:1[5-9]|20)\d\d(?!\d|,\d)/g)].map((found) => ({
    year: found[0],
    start: found.index,
  }));
}

/** @returns what gives the topic and the term of a form by its number in the plan. */
function termTags({ topics, brought }: ScanPlan): (which: number) => TermTag {
  let tags: TermTag[] | undefined;
  return (which) => {
    // Made at the first find: most blocks of most pages have none.
    tags ??= topics.flatMap((topic) => topic.terms.flatMap((term) => formsOf(term).map(() => ({ topic, term }))));
    const tag = tags[which] ?? brought?.(which);
    if (!tag) throw new RangeError(`no term ${which}`);
    return tag;
  };
}
