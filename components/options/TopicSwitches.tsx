import { useId } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Words } from '@/components/ui/Words';
import type { TopicSummary } from '@/utils/core/reading';
import { OptionsPart } from './OptionsPart';

interface TopicSwitchesProps {
  topics: readonly TopicSummary[];
  onTopic: (id: string, on: boolean) => Promise<void>;
}

/** A switch for each topic, with what it is about. */
export function TopicSwitches({ topics, onTopic }: TopicSwitchesProps) {
  const { strings } = useStrings();
  return (
    <OptionsPart label={strings.options.topics} hint={strings.options.topicsHint}>
      <ul className="sl-options-list sl-ruled">
        {topics.map((topic) => (
          <TopicSwitch key={topic.id} topic={topic} onChange={(on) => onTopic(topic.id, on)} />
        ))}
      </ul>
    </OptionsPart>
  );
}

function TopicSwitch({ topic, onChange }: { topic: TopicSummary; onChange: (on: boolean) => Promise<void> }) {
  const id = useId();
  return (
    <li>
      <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={onChange} describedBy={id}>
        <span className="sl-row-mark">
          <Words of={topic.name} />
        </span>
      </SwitchRow>
      <p className="sl-options-brief" id={id}>
        <Words of={topic.brief} />
      </p>
    </li>
  );
}
