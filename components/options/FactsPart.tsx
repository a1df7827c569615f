import { useCatalogue } from '@/components/hooks/use-strings';
import { Search } from '@/components/panel/Search';
import { TopicExport } from '@/components/panel/TopicExport';
import { Words } from '@/components/ui/Words';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import type { FactSource, TopicSummary } from '@/utils/core/mentions/reading';
import { OptionsPart } from './OptionsPart';

interface FactsPartProps {
  source: FactSource;
  topics: readonly TopicSummary[];
  /** Shows a statement in its topic: `placeHash` names it in the address of the side panel's page. */
  onOpen: (place: StatementPlace) => void;
}

/** Everything that the topics hold: to be searched, and to be taken along. */
export function FactsPart({ source, topics, onOpen }: FactsPartProps) {
  const { options } = useCatalogue().strings;
  return (
    <OptionsPart name="facts" label={options.facts} hint={options.factsHint}>
      <Search source={source} onChoose={onOpen} />
      <h3>{options.takeAway}</h3>
      {topics.map((topic) => (
        <TopicExport key={topic.id} label={<Words of={topic.name} />} source={source} topicId={topic.id} />
      ))}
    </OptionsPart>
  );
}
