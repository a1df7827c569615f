import { useCatalogue } from '@/components/hooks/use-strings';
import { Search } from '@/components/panel/Search';
import { TopicExport } from '@/components/panel/TopicExport';
import { Words } from '@/components/ui/Words';
import type { FactSource, TopicSummary } from '@/utils/core/facts/fact-source';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import { OptionsSection } from './OptionsSection';

interface FactsSectionProps {
  source: FactSource;
  topics: readonly TopicSummary[];
  /** Shows a statement in its topic: `placeHash` names it in the address of the side panel's page. */
  onOpen: (place: StatementPlace) => void;
}

/** Everything that the topics hold: to be searched, and to be taken along. */
export function FactsSection({ source, topics, onOpen }: FactsSectionProps) {
  const { options } = useCatalogue().strings;
  return (
    <OptionsSection name="facts" label={options.facts} hint={options.factsHint}>
      <Search source={source} onChoose={onOpen} />
      <h3>{options.takeAway}</h3>
      {topics.map((topic) => (
        <TopicExport key={topic.id} label={<Words of={topic.name} />} source={source} topicId={topic.id} />
      ))}
    </OptionsSection>
  );
}
