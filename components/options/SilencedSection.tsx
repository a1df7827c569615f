import { useRef } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { SilencedSense } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';

interface SilencedSectionProps {
  silenced: readonly SilencedSense[];
  topics: readonly TopicSummary[];
  onShowAgain: (sense: SilencedSense) => Promise<void>;
}

/** What the reader has called a wrong match, each with the way back. */
export function SilencedSection({ silenced, topics, onShowAgain }: SilencedSectionProps) {
  const { strings, language } = useCatalogue();
  const words = strings.options;
  const list = useRef<HTMLDivElement>(null);
  const nameOf = (id: string) => {
    const topic = topics.find((it) => it.id === id);
    return topic ? pick(topic.name, language).text : words.goneTopic;
  };
  const showAgain = async (sense: SilencedSense) => {
    try {
      await onShowAgain(sense);
      // The button goes with its line: focus must not fall to the top of the page.
      list.current?.focus();
    } catch {
      // The owner has said it; the line stays in the list.
    }
  };
  return (
    <OptionsSection name="silenced" label={words.silenced} hint={words.silencedHint}>
      <div ref={list} tabIndex={-1} className="sl-options-list sl-ruled">
        {silenced.length === 0 && (
          <FindRow className="sl-options-none">
            <p>{words.noSilenced}</p>
          </FindRow>
        )}
        {silenced.map((sense) => (
          <FindRow key={`${sense.topicId} ${sense.term} ${sense.site}`} className="sl-options-line">
            <span>
              {words.silencedSense(sense.term, nameOf(sense.topicId))}{' '}
              {sense.site === null ? words.silencedEverywhere : words.silencedOn(sense.site)}
            </span>
            <button
              type="button"
              className="sl-button sl-button-quiet"
              aria-label={words.showAgainOf(sense.term)}
              onClick={() => void showAgain(sense)}
            >
              {words.showAgain}
            </button>
          </FindRow>
        ))}
      </div>
    </OptionsSection>
  );
}
