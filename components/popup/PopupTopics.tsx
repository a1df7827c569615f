import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Words } from '@/components/ui/Words';
import type { TopicSummary } from '@/utils/core/reading';

interface PopupTopicsProps {
  topics: readonly TopicSummary[];
  counts: ReadonlyMap<string, number> | undefined;
  /** Whether the page was looked at and has nothing. */
  nothingFound: boolean;
  onTopic: (id: string, on: boolean) => Promise<void>;
}

/** Each topic with its mentions on this page and its switch. */
export function PopupTopics({ topics, counts, nothingFound, onTopic }: PopupTopicsProps) {
  const { strings } = useCatalogue();
  const id = useId();
  return (
    <section>
      <h2 className="sl-label" id={id}>
        {counts ? strings.popup.topics : strings.panel.topics}
      </h2>
      {nothingFound && <p className="sl-note">{strings.popup.nothingFound}</p>}
      <ul className="sl-popup-topics sl-ruled" aria-labelledby={id}>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} count={counts?.get(topic.id) ?? 0} onChange={(on) => onTopic(topic.id, on)} />
        ))}
      </ul>
    </section>
  );
}

function TopicRow({ topic, count, onChange }: { topic: TopicSummary; count: number; onChange: (on: boolean) => Promise<void> }) {
  const { strings } = useCatalogue();
  return (
    <li>
      <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={onChange}>
        <span className="sl-row-mark">
          <Words of={topic.name} />
        </span>
        {count > 0 && topic.mode !== 'off' && (
          <>
            {' '}
            <span className="sl-count">{strings.popup.mentions(count)}</span>
          </>
        )}
      </SwitchRow>
    </li>
  );
}
