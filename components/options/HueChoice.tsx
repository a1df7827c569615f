import { useOptimisticValue } from '@/components/hooks/use-optimistic-value';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { Hue } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import { pick } from '@/utils/core/text/local-text';
import { choicesOf } from './Choice';
import { Select } from './Select';

/** The colour of a topic, by its name: colours alone say nothing to some. Goes back when the choice could not be saved. */
export function HueChoice({ topic, onChange }: { topic: TopicSummary; onChange: (hue: Hue) => Promise<void> }) {
  const { strings, language } = useCatalogue();
  const { hue, hueOf, hueNames } = strings.options;
  const [shown, choose] = useOptimisticValue(topic.hue, onChange);
  const hues = Object.keys(hueNames).map(Number) as Hue[];
  return (
    <label className="sl-options-mode">
      <span className="sl-meta" aria-hidden="true">
        {hue}
      </span>
      <span className="sl-swatch" data-hue={shown} aria-hidden="true" />
      <Select name={hueOf(pick(topic.name, language).text)} options={choicesOf(hues, hueNames)} value={shown} onChange={choose} />
    </label>
  );
}
