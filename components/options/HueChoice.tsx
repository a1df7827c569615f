import { useEffect, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { Hue } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/mentions/reading';
import { pick } from '@/utils/core/text/local-text';

/** The colour of a topic, by its name: colours alone say nothing to some. Goes back when the choice could not be saved. */
export function HueChoice({ topic, onChange }: { topic: TopicSummary; onChange: (hue: Hue) => Promise<void> }) {
  const { strings, language } = useCatalogue();
  const { hue, hueOf, hueNames } = strings.options;
  const [wanted, setWanted] = useState<Hue>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the hue itself is the signal
  useEffect(() => setWanted(undefined), [topic.hue]);

  const hues = Object.keys(hueNames).map(Number) as Hue[];
  const choose = (next: Hue) => {
    setWanted(next);
    onChange(next).catch(() => setWanted(undefined));
  };
  return (
    <label className="sl-options-mode">
      <span className="sl-meta" aria-hidden="true">
        {hue}
      </span>
      <span className="sl-swatch" data-hue={wanted ?? topic.hue} aria-hidden="true" />
      <select
        className="sl-select"
        aria-label={hueOf(pick(topic.name, language).text)}
        value={wanted ?? topic.hue}
        onChange={(event) => {
          const chosen = hues.find((each) => String(each) === event.target.value);
          if (chosen) choose(chosen);
        }}
      >
        {hues.map((each) => (
          <option key={each} value={each}>
            {hueNames[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
