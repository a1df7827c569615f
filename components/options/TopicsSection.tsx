import { useCatalogue } from '@/components/hooks/use-strings';
import type { DrawCard } from '@/components/ui/CardPreview';
import type { Hue } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { TopicMode } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';
import { OptionsSection } from './OptionsSection';
import { TopicRow } from './TopicRow';

interface TopicsSectionProps {
  topics: readonly TopicSummary[];
  onTopic: (id: string, mode: TopicMode) => Promise<void>;
  onHue: (id: string, hue: Hue) => Promise<void>;
  /** @param said what is to be said once it is done. */
  onOrder: (order: string[], said: string) => Promise<void>;
  drawCard: DrawCard;
}

/** Every topic in the reader's order, with all that can be chosen for it. */
export function TopicsSection({ topics, onTopic, onHue, onOrder, drawCard }: TopicsSectionProps) {
  const { strings, language } = useCatalogue();
  const words = strings.options;
  const nameOf = (topic: TopicSummary) => pick(topic.name, language).text;
  const move = (topic: TopicSummary, from: number, by: 1 | -1) => {
    const order = topics.map(({ id }) => id);
    order.splice(from, 1);
    order.splice(from + by, 0, topic.id);
    return onOrder(order, words.moved(nameOf(topic), from + by + 1, topics.length));
  };
  return (
    <OptionsSection name="topics" label={words.topics} hint={words.topicsHint}>
      <ul className="sl-options-list sl-ruled">
        {topics.map((topic, at) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            alike={topics.filter((other) => other !== topic && other.hue === topic.hue).map(nameOf)}
            isFirst={at === 0}
            isLast={at === topics.length - 1}
            onMode={(mode) => onTopic(topic.id, mode)}
            onHue={(hue) => onHue(topic.id, hue)}
            onMove={(by) => move(topic, at, by)}
            drawCard={drawCard}
          />
        ))}
      </ul>
    </OptionsSection>
  );
}
