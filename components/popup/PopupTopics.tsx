import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Words } from '@/components/ui/Words';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { Counts } from '@/utils/core/mentions/counts';

interface PopupTopicsProps {
  topics: readonly TopicSummary[];
  /** Undefined where nothing was looked for. */
  counts: Counts | undefined;
  /** By topic id, what came since the reader last looked. */
  unseen: Counts;
  onTopic: (id: string, on: boolean) => Promise<void>;
  /** Goes to the one before or behind the mention that was shown last. */
  onStep: (by: 1 | -1) => void;
}

/** More topics than these that a page does not mention fold away. */
const MOST_BESIDE = 6;

/** Each topic with its mentions on this page and its switch: first those that the page mentions. */
export function PopupTopics({ topics, counts, unseen, onTopic, onStep }: PopupTopicsProps) {
  const { strings } = useCatalogue();
  const words = strings.popup;
  const isOff = topics.every(({ mode }) => mode === 'off');
  const isHere = ({ id, mode }: TopicSummary) => mode !== 'off' && (counts?.get(id) ?? 0) > 0;
  const here = topics.filter(isHere);
  const others = topics.filter((topic) => !isHere(topic));
  const list = (of: readonly TopicSummary[], labelledBy: string) => (
    <TopicList labelledBy={labelledBy} topics={of} counts={counts} unseen={unseen} onTopic={onTopic} />
  );
  const [hereId, othersId] = [useId(), useId()];
  const othersName = here.length > 0 ? words.otherTopics : strings.panel.topics;
  return (
    <>
      {counts && (
        <section>
          <h2 className="sl-label" id={hereId}>
            {words.topics}
          </h2>
          {here.length > 0 ? (
            <>
              {list(here, hereId)}
              <div className="sl-popup-walk">
                {([-1, 1] as const).map((by) => (
                  <button key={by} type="button" className="sl-button" onClick={() => onStep(by)}>
                    {by === 1 ? words.next : words.previous}
                  </button>
                ))}
              </div>
            </>
          ) : (
            <p className="sl-note">{isOff ? words.allOff : words.nothingFound}</p>
          )}
        </section>
      )}
      {others.length > MOST_BESIDE ? (
        <details className="sl-popup-others">
          <summary className="sl-label" id={othersId}>
            {othersName}
          </summary>
          {list(others, othersId)}
        </details>
      ) : (
        others.length > 0 && (
          <section>
            <h2 className="sl-label" id={othersId}>
              {othersName}
            </h2>
            {list(others, othersId)}
          </section>
        )
      )}
    </>
  );
}

type TopicListProps = Omit<PopupTopicsProps, 'onStep'> & { labelledBy: string };

function TopicList({ labelledBy, topics, counts, unseen, onTopic }: TopicListProps) {
  return (
    <ul className="sl-popup-topics sl-ruled" aria-labelledby={labelledBy}>
      {topics.map((topic) => (
        <TopicRow
          key={topic.id}
          topic={topic}
          count={counts?.get(topic.id) ?? 0}
          unseen={unseen.get(topic.id) ?? 0}
          onChange={(on) => onTopic(topic.id, on)}
        />
      ))}
    </ul>
  );
}

interface TopicRowProps {
  topic: TopicSummary;
  count: number;
  unseen: number;
  onChange: (on: boolean) => Promise<void>;
}

function TopicRow({ topic, count, unseen, onChange }: TopicRowProps) {
  const { strings } = useCatalogue();
  const said = [...(count > 0 ? [strings.popup.mentions(count)] : []), ...(unseen > 0 ? [strings.seen.unseen(unseen)] : [])];
  return (
    <li>
      <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={onChange}>
        <span className="sl-row-mark">
          <Words of={topic.name} />
        </span>
        {said.length > 0 && topic.mode !== 'off' && (
          <>
            {' '}
            <span className="sl-count">{said.join(' · ')}</span>
          </>
        )}
      </SwitchRow>
    </li>
  );
}
