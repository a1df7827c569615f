import { useId } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { Words } from '@/components/ui/Words';
import type { TimelineEvent } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';

/** Fewer events than this need no choice of their own. */
const FEWEST = 2;

interface EventFilterProps {
  events: readonly TimelineEvent[];
  /** All of them; none that is switched off is offered. */
  topics: readonly TopicSummary[];
  /** The topic chosen; undefined for all. */
  about: string | undefined;
  onChoose: (topicId: string | undefined) => void;
}

/** Narrows a timeline to what it shares with one other topic. */
export function EventFilter({ events, topics, about, onChoose }: EventFilterProps) {
  const { strings } = useStrings();
  const id = useId();
  const shared = topics
    .filter(({ mode }) => mode !== 'off')
    .map((topic) => ({ topic, count: events.filter(({ alsoIn }) => alsoIn?.includes(topic.id)).length }))
    .filter(({ count }) => count >= FEWEST);
  if (shared.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, and there are none in a page's panel
    <div className="sl-choices" role="group" aria-labelledby={id}>
      <span className="sl-meta" id={id}>
        {strings.panel.eventsAbout}
      </span>
      <button type="button" className="sl-choice" aria-pressed={about === undefined} onClick={() => onChoose(undefined)}>
        {strings.panel.everyTopic} <span className="sl-count">{events.length}</span>
      </button>
      {shared.map(({ topic, count }) => (
        <button
          key={topic.id}
          type="button"
          className="sl-choice"
          aria-pressed={about === topic.id}
          onClick={() => onChoose(topic.id)}
        >
          <Words of={topic.name} /> <span className="sl-count">{count}</span>
        </button>
      ))}
    </div>
  );
}
