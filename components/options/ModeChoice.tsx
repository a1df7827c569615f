import { useOptimisticValue } from '@/components/hooks/use-optimistic-value';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { TopicMode } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';
import { choicesOf } from './Choice';
import { Select } from './Select';

const MODES = ['relevant', 'every'] as const satisfies readonly TopicMode[];

/** Which mentions of a topic are underlined. Goes back when the choice could not be saved. */
export function ModeChoice({ topic, onChange }: { topic: TopicSummary; onChange: (mode: TopicMode) => Promise<void> }) {
  const { strings, language } = useCatalogue();
  const { modes, modesOf, modeNames } = strings.options;
  const [shown, choose] = useOptimisticValue(topic.mode, onChange);
  return (
    <label className="sl-options-mode">
      <span className="sl-meta" aria-hidden="true">
        {modes}
      </span>
      <Select
        name={modesOf(pick(topic.name, language).text)}
        options={choicesOf(MODES, modeNames)}
        value={shown === 'every' ? shown : 'relevant'}
        disabled={topic.mode === 'off'}
        onChange={choose}
      />
    </label>
  );
}
