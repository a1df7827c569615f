import type { Hue, Pack, TermKind, TermSense, Topic } from '@/data/schema';
import { gatePattern } from './gate-pattern';
import { prefixPattern } from './prefix-pattern';
import { type Settings, type SilencedSense, topicMode } from './settings';
import { LANGUAGE_WORDS, type LanguageWords } from './small-words';

/** Raised when the shape below changes: a plan of another format is not read, the worker writes it anew. */
export const PLAN_FORMAT = 2;

/** What a page with candidates needs to find mentions: derived from packs and settings, written by the worker, trusted inside. */
export interface ScanPlan {
  format: number;
  topics: PlanTopic[];
  /** Words that decide about terms, each once, with what they say. */
  words: PlanWord[];
  /** Sources of the expressions that find where a term or word may begin: made once, not in every page. */
  patterns: { terms: string; words: string };
  language: LanguageWords;
  offSites: string[];
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
  /** Words that belong to the topic's names: see `context.own` in the schema. */
  own: string[];
  /** The year in which the topic began; 0 where it has no beginning. */
  since: number;
  /** Languages that the pack speaks, and so has words in. */
  languages: string[];
}

export interface PlanTerm {
  text: string;
  forms?: string[];
  sense: TermSense;
  kind?: TermKind;
  exactCase?: boolean;
}

/** For the topic by itself, for it beside others, against it, or half against it. */
export const SIDES = ['for', 'support', 'against', 'doubt'] as const;
export type Side = (typeof SIDES)[number];

export interface PlanWord {
  text: string;
  says: [topicId: string, side: Side][];
}

/** What every page reads: whether to look at all, and the expression of the quick no. */
export interface Gate {
  format: number;
  offSites: string[];
  /** Source of an expression for the flag `i`; empty where nothing is tracked. */
  pattern: string;
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
    words: [...words].map(([text, says]) => ({ text, says: [...says] })),
    patterns: {
      terms: prefixPattern(topics.flatMap((topic) => topic.terms.flatMap(formsOf))),
      words: prefixPattern(words.keys()),
    },
    language: LANGUAGE_WORDS,
    offSites: settings.offSites,
    silenced: settings.silenced,
  };
}

/** @returns the part of a plan that every page reads. */
export function gateOf(plan: ScanPlan): Gate {
  const terms = plan.topics.flatMap((topic) => topic.terms.filter((term) => term.sense !== 'never').flatMap(formsOf));
  return { format: PLAN_FORMAT, offSites: plan.offSites, pattern: gatePattern(terms) };
}

/** @returns every way in which a term is written. */
export function formsOf(term: PlanTerm): string[] {
  return [term.text, ...(term.forms ?? [])];
}

function planTopic(pack: Pack, topic: Topic, settings: Settings): PlanTopic {
  return {
    id: topic.id,
    packId: pack.id,
    hue: topic.hue,
    mode: topicMode(settings, topic.id) === 'every' ? 'every' : 'relevant',
    terms: topic.terms.map(({ text, forms, sense, kind, exactCase }) => ({
      text,
      ...(forms && forms.length > 0 && { forms }),
      sense,
      ...(kind && { kind }),
      ...(exactCase && { exactCase }),
    })),
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
