import type { Hue, Pack, TermSense } from '@/data/schema';
import { gatePattern } from './gate-pattern';
import { type Settings, topicMode } from './settings';

/** Raised when the shape below changes: a plan of another format is not read, the worker writes it anew. */
export const PLAN_FORMAT = 1;

/** What a page with candidates needs to find mentions: derived from packs and settings, written by the worker, trusted inside. */
export interface ScanPlan {
  format: number;
  topics: PlanTopic[];
  offSites: string[];
}

export interface PlanTopic {
  id: string;
  hue: Hue;
  /** `off` topics are not in the plan. */
  mode: 'relevant' | 'every';
  terms: PlanTerm[];
  /** Words that speak for and against a term that needs context. */
  for: string[];
  against: string[];
}

export interface PlanTerm {
  text: string;
  sense: TermSense;
  exactCase?: boolean;
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
  const topics = packs.flatMap((pack) => {
    const alone = pack.topics.map((topic) => termsOf(topic).flatMap((term) => (term.sense === 'alone' ? term.text : [])));
    return pack.topics.flatMap((topic, at): PlanTopic[] => {
      const mode = topicMode(settings, topic.id);
      if (mode === 'off') return [];
      // What another topic of the pack says without doubt is context too, also when that topic is switched off.
      const others = alone.filter((_, other) => other !== at).flat();
      return [
        {
          id: topic.id,
          hue: topic.hue,
          mode,
          terms: termsOf(topic),
          for: [...new Set([...topic.context.for, ...others])],
          against: topic.context.against,
        },
      ];
    });
  });
  return { format: PLAN_FORMAT, topics, offSites: settings.offSites };
}

/** @returns the part of a plan that every page reads. */
export function gateOf(plan: ScanPlan): Gate {
  const terms = plan.topics.flatMap((topic) => topic.terms.filter((term) => term.sense !== 'never'));
  return { format: PLAN_FORMAT, offSites: plan.offSites, pattern: gatePattern(terms.map((term) => term.text)) };
}

function termsOf(topic: Pack['topics'][number]): PlanTerm[] {
  return topic.terms.flatMap(({ text, forms = [], sense, exactCase }) =>
    [text, ...forms].map((form) => (exactCase ? { text: form, sense, exactCase } : { text: form, sense })),
  );
}
