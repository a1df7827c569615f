import type { Hue, Pack, TermKind, TermSense, Topic } from '@/data/schema';
import { type Settings, type SilencedSense, topicHue, topicMode } from '../settings/settings';
import { digest } from '../text/digest';
import { LANGUAGE_WORDS, type LanguageWords } from '../text/small-words';
import { literalIndex } from './literal-index';
import type { Among, Literal, LiteralIndex } from './matcher';

/** Raised when the shape below changes: a plan of another format is not read, the worker writes it anew. */
export const PLAN_FORMAT = 9;

/** What a page with candidates needs to find mentions: derived from packs and settings, written by the worker, trusted inside. */
export interface ScanPlan {
  format: number;
  topics: PlanTopic[];
  /** Where a long list is parted (`term-shards`): by which version, into how many. Its terms are not among those of topics then. */
  shards?: { version: string; count: number };
  /** Only in a page: gives what it has read of such a list, by numbers below zero. */
  brought?: (which: number) => TermTag | undefined;
  /** Only in a page that has read some of such a list: see `createMatcher`. */
  among?: Among;
  /** Words that decide about terms: see `planWord`. */
  words: PlanWords;
  /** Made once, not in every page: of the terms in all their forms, in the order of topics, and of those brought; and of the words. */
  index: { terms: LiteralIndex; words: LiteralIndex };
  language: LanguageWords;
  /** Another text for each set of site rules: pages then ask again whether they are to be read. The rules are nobody's business there. */
  sites: string;
  /** Senses that the reader has called wrong. */
  silenced: SilencedSense[];
}

export interface PlanTopic {
  id: string;
  packId: string;
  hue: Hue;
  /** `off` topics are not in the plan. */
  mode: 'relevant' | 'every';
  terms: PlanTerm[];
  /** Of all its terms, wherever they are. */
  kinds: TermKind[];
  /** Words that belong to the topic's names: see `context.own` in the schema. */
  own: string[];
  /** The year in which the topic began; 0 where it has no beginning. */
  since: number;
  /** Languages that the pack speaks, and so has words in. */
  languages: string[];
}

/** What stands behind a number of the index of terms. */
export interface TermTag {
  topic: PlanTopic;
  term: PlanTerm;
}

export interface PlanTerm {
  text: string;
  forms?: string[];
  sense: TermSense;
  kind?: TermKind;
  exactCase?: boolean;
}

/** For the topic whatever else is said, for it by itself, for it beside others, against it, or half against it. */
export const SIDES = ['firm', 'for', 'support', 'against', 'doubt'] as const;
export type Side = (typeof SIDES)[number];

/** A word that decides about terms, and what it says. */
export interface PlanWord {
  text: string;
  says: Saying[];
}
type Saying = [topicId: string, side: Side];

/** Thousands of words, most of which say the same: in few values, since each costs every page that reads the plan. */
export interface PlanWords {
  /** Each word once, a line each. */
  texts: string;
  /** For each word, which of `sayings` it says. */
  says: number[];
  sayings: Saying[][];
}

/** @returns the plan for checked packs and the reader's settings. Order follows the packs, so the same input gives the same plan. */
export function scanPlan(packs: readonly Pack[], settings: Settings): ScanPlan {
  const words = new Map<string, Map<string, Side>>();
  const say = (text: string, topicId: string, side: Side) => {
    const says = words.get(text) ?? new Map<string, Side>();
    if (!says.has(topicId)) says.set(topicId, side);
    words.set(text, says);
  };
  const topics = packs.flatMap((pack) => {
    const isOn = (topic: Topic) => topicMode(settings, topic.id) !== 'off';
    for (const topic of pack.topics.filter(isOn)) {
      for (const side of SIDES) {
        for (const word of wordsOf(pack, topic.context[side] ?? [])) say(word, topic.id, side);
      }
      // A mention of another topic speaks for this one, also of a topic that is switched off and so finds none.
      for (const other of pack.topics) {
        if (other !== topic && !isOn(other)) for (const text of withoutContext(other)) say(text, topic.id, 'for');
      }
    }
    return pack.topics.filter(isOn).map((topic) => planTopic(pack, topic, settings));
  });
  return {
    format: PLAN_FORMAT,
    topics,
    words: planWords([...words].map(([text, says]) => ({ text, says: [...says] }))),
    index: {
      terms: literalIndex(literalsOf(topics)),
      words: literalIndex([...words.keys()].map((text) => ({ text, exactCase: isAllCapitals(text) }))),
    },
    language: LANGUAGE_WORDS,
    sites: digest(JSON.stringify([settings.offSites, settings.onlySites, settings.onSites])),
    silenced: settings.silenced,
  };
}

/** @returns what gives the words of a plan by their number, each always as the same value. */
export function planWord({ words }: ScanPlan): (which: number) => PlanWord {
  let texts: string[] | undefined;
  const known = new Map<number, PlanWord>();
  return (which) => {
    texts ??= words.texts.split('\n');
    const word = known.get(which) ?? { text: texts[which] ?? '', says: words.sayings[words.says[which] ?? -1] ?? [] };
    known.set(which, word);
    return word;
  };
}

function planWords(words: readonly PlanWord[]): PlanWords {
  const sayings = new Map<string, number>();
  const says = words.map((word) => {
    const key = JSON.stringify(word.says);
    const number = sayings.get(key) ?? sayings.size;
    sayings.set(key, number);
    return number;
  });
  const texts = words.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
  return { texts, says, sayings: [...sayings.keys()].map((key): Saying[] => JSON.parse(key)) };
}

/** Words of capitals only ("ICE", "DHS") mean something else in small letters. */
function isAllCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

/** @returns what is looked for, in the order in which its numbers count. */
export function literalsOf(topics: readonly PlanTopic[]): Literal[] {
  return topics.flatMap(({ terms }) =>
    terms.flatMap((term) => formsOf(term).map((text) => ({ text, exactCase: term.exactCase }))),
  );
}

/** @returns every way in which a term is written. */
export function formsOf(term: PlanTerm): string[] {
  return [term.text, ...(term.forms ?? [])];
}

function planTopic(pack: Pack, topic: Topic, settings: Settings): PlanTopic {
  return {
    id: topic.id,
    packId: pack.id,
    hue: topicHue(settings, topic),
    mode: topicMode(settings, topic.id) === 'every' ? 'every' : 'relevant',
    terms: topic.terms.map(({ text, forms, sense, kind, exactCase }) => ({
      text,
      ...(forms && forms.length > 0 && { forms }),
      sense,
      ...(kind && { kind }),
      ...(exactCase && { exactCase }),
    })),
    kinds: [...new Set(topic.terms.flatMap(({ kind }) => kind ?? []))],
    own: topic.context.own ?? [],
    since: topic.context.since ?? 0,
    languages: Object.keys(pack.languages),
  };
}

function wordsOf(pack: Pack, entries: readonly (string | { list: string })[]): string[] {
  return entries.flatMap((entry) => (typeof entry === 'string' ? entry : (pack.wordLists?.[entry.list] ?? [])));
}

function withoutContext(topic: Topic): string[] {
  return topic.terms.flatMap((term) =>
    term.sense === 'alone' || term.sense === 'unless' ? [term.text, ...(term.forms ?? [])] : [],
  );
}
