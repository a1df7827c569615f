import { useStrings } from '@/components/hooks/use-strings';
import { Words } from '@/components/ui/Words';
import type { TopicSummary } from '@/utils/core/facts/fact-source';

interface TopicSwitcherProps {
  topics: readonly TopicSummary[];
  counts: ReadonlyMap<string, number>;
  current: string | undefined;
  onChoose: (id: string) => void;
}

/**
 * The topics as the sections of a paper. A list of buttons, not tabs: it wraps over lines, so arrow keys would have no
 * plain meaning, and a list tells its length.
 */
export function TopicSwitcher({ topics, counts, current, onChoose }: TopicSwitcherProps) {
  const { strings } = useStrings();
  return (
    <nav className="sl-switcher" aria-label={strings.panel.topics}>
      <ul>
        {topics.map((topic) => {
          const count = counts.get(topic.id) ?? 0;
          return (
            <li key={topic.id}>
              <button
                type="button"
                className="sl-topic"
                data-hue={topic.hue}
                aria-current={topic.id === current ? 'true' : undefined}
                onClick={() => onChoose(topic.id)}
              >
                <span className="sl-topic-name">
                  <Words of={topic.name} />
                </span>
                {count > 0 && (
                  <>
                    {' '}
                    <span className="sl-count" aria-hidden="true">
                      {count}
                    </span>
                    <span className="sl-unseen">{strings.panel.mentions(count)}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** @returns the topics to offer: those on the page first, each group in the packs' order, none that is switched off. */
export function offered(topics: readonly TopicSummary[], counts: ReadonlyMap<string, number>): TopicSummary[] {
  const on = topics.filter((topic) => topic.mode !== 'off');
  return [...on.filter((topic) => counts.has(topic.id)), ...on.filter((topic) => !counts.has(topic.id))];
}
