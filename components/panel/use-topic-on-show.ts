import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Loaded, useLoad } from '@/components/hooks/use-load';
import type { FactSource, TopicSummary } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { type Counts, countByTopic } from '@/utils/core/mentions/counts';
import type { CameFrom, MentionView, PageMentions } from '@/utils/core/mentions/page-mentions';
import { offered } from './TopicSwitcher';
import { useProposed } from './use-proposed';

interface Wish {
  /** The topic to open with; a new value switches to it. */
  initialTopic?: string | undefined;
  /** The words that the reader has looked up. */
  lookedUp?: string | undefined;
  /** Whatever is new when the topic is asked for again. */
  landing?: object | undefined;
}

export interface TopicOnShow {
  topics: Loaded<readonly TopicSummary[]>;
  /** Mentions on the page by topic. */
  counts: Counts;
  /** The topics that can be shown, those of the page first. */
  choices: readonly TopicSummary[];
  /** The one that is to be shown, before all of it has come. */
  current: string | undefined;
  choose: (topicId: string) => void;
  /** The reader has touched the panel: what is on show is not to be swapped. */
  hold: () => void;
  loaded: Loaded<{ record: TopicRecord; cameFrom: CameFrom | null }>;
}

/** @returns which topic a panel shows, and that topic: the one that is wished for, then the one chosen, else what the page is about. */
export function useTopicOnShow(
  source: FactSource,
  page: PageMentions | null,
  mentions: readonly MentionView[] | undefined,
  { initialTopic, lookedUp, landing }: Wish,
): TopicOnShow {
  const topics = useLoad(useCallback(() => source.topics(), [source]));
  const [chosen, setChosen] = useState(initialTopic);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, a topic is shown again
  useEffect(() => setChosen(initialTopic), [initialTopic, landing]);
  const counts = countByTopic(mentions ?? []);
  const choices = offered(topics.value ?? [], counts);
  // Without a wish the page decides, so its list must have come before anything is chosen.
  const { id: proposed, hold } = useProposed(page, mentions && choices[0]?.id, counts);
  const current = chosen ?? proposed;
  const load = useMemo(
    () =>
      current === undefined
        ? undefined
        : async () => {
            const from = lookedUp ? { id: -1, paragraph: lookedUp } : soon(page?.cameFrom(current));
            const [record, cameFrom] = await Promise.all([source.topic(current), from]);
            return { record, cameFrom };
          },
    [source, page, current, lookedUp],
  );
  return { topics, counts, choices, current, choose: setChosen, hold, loaded: useLoad(load) };
}

/** Milliseconds that a page may take to say where the reader came from: facts must not wait for a page that is busy. */
const SOON = 250;

async function soon(asked: Promise<CameFrom | null> | undefined): Promise<CameFrom | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), SOON);
  });
  return asked ? Promise.race([asked.catch(() => null), late]) : null;
}
