import { useCallback } from 'react';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { topicHue, topicMode } from '@/utils/core/settings/settings';
import { ask } from '@/utils/extension/messages';
import { useLoad } from './use-load';
import type { KnownSettings } from './use-settings';

export interface Topics {
  /** As they came last. */
  loaded: readonly TopicSummary[] | undefined;
  /** The same, as the settings have them by now. */
  topics: TopicSummary[] | undefined;
  problem: ProblemCode | undefined;
}

/**
 * The topics of the packs in use, and what is amiss with these.
 *
 * @param packs another value once packs bring topics or take them away.
 */
export function useTopics({ settings, known }: KnownSettings, packs?: unknown): Topics {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signal to ask anew
  const { value: loaded, problem } = useLoad(useCallback(() => ask('facts/topics'), [packs]));
  // Asked anew once topics have come: reading them may find what is amiss.
  // biome-ignore lint/correctness/useExhaustiveDependencies: their coming is the signal
  const status = useLoad(useCallback(() => ask('status/get'), [loaded]));
  const topics = loaded?.map((topic) =>
    known ? { ...topic, mode: topicMode(settings, topic.id), hue: topicHue(settings, topic) } : topic,
  );
  return { loaded, topics, problem: problem ?? status.value ?? undefined };
}
