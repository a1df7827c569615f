import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Words } from '@/components/ui/Words';
import type { TopicMode, TopicSummary } from '@/utils/core/reading';
import { ModeChoice } from './ModeChoice';
import { OptionsPart } from './OptionsPart';

interface TopicSwitchesProps {
  topics: readonly TopicSummary[];
  onTopic: (id: string, mode: TopicMode) => Promise<void>;
}

/** A switch for each topic, with what it is about and which of its mentions count. */
export function TopicSwitches({ topics, onTopic }: TopicSwitchesProps) {
  const { strings } = useCatalogue();
  return (
    <OptionsPart label={strings.options.topics} hint={strings.options.topicsHint}>
      <ul className="sl-options-list sl-ruled">
        {topics.map((topic) => (
          <TopicSwitch key={topic.id} topic={topic} onChange={(mode) => onTopic(topic.id, mode)} />
        ))}
      </ul>
    </OptionsPart>
  );
}

function TopicSwitch({ topic, onChange }: { topic: TopicSummary; onChange: (mode: TopicMode) => Promise<void> }) {
  const id = useId();
  return (
    <li>
      <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={(on) => onChange(on ? 'relevant' : 'off')} describedBy={id}>
        <span className="sl-row-mark">
          <Words of={topic.name} />
        </span>
      </SwitchRow>
      <p className="sl-options-brief" id={id}>
        <Words of={topic.brief} />
      </p>
      <ModeChoice topic={topic} onChange={onChange} />
    </li>
  );
}
