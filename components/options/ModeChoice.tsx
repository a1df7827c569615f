import { useEffect, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { TopicSummary } from '@/utils/core/mentions/reading';
import type { TopicMode } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';

type Shown = Exclude<TopicMode, 'off'>;

/** Which mentions of a topic are underlined. Goes back when the choice could not be saved. */
export function ModeChoice({ topic, onChange }: { topic: TopicSummary; onChange: (mode: Shown) => Promise<void> }) {
  const { strings, language } = useCatalogue();
  const { modes, modesOf, modeNames } = strings.options;
  const [wanted, setWanted] = useState<Shown>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the mode itself is the signal
  useEffect(() => setWanted(undefined), [topic.mode]);

  const choose = (mode: Shown) => {
    setWanted(mode);
    onChange(mode).catch(() => setWanted(undefined));
  };
  return (
    <label className="sl-options-mode">
      <span className="sl-meta" aria-hidden="true">
        {modes}
      </span>
      <select
        className="sl-select"
        aria-label={modesOf(pick(topic.name, language).text)}
        disabled={topic.mode === 'off'}
        value={wanted ?? (topic.mode === 'off' ? 'relevant' : topic.mode)}
        onChange={(event) => choose(event.target.value === 'every' ? 'every' : 'relevant')}
      >
        {(Object.keys(modeNames) as Shown[]).map((mode) => (
          <option key={mode} value={mode}>
            {modeNames[mode]}
          </option>
        ))}
      </select>
    </label>
  );
}
