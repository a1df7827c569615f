import { useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { isPrimary, unlinkedDocuments } from '@/utils/core/facts/unlinked-documents';
import { useCited } from './citations-context';
import { quotesBySource } from './quotes';
import { Section } from './Section';
import { type OpenLink, SourceItem } from './SourceItem';
import { ToggleButton } from './ToggleButton';

interface SourcesProps {
  record: TopicRecord;
  /** Where the article links to; absent where there is no article. */
  links?: readonly string[] | undefined;
  openLink?: OpenLink;
}

/** Where everything above comes from, numbered as the citations are, in their order or with the documents first. */
export function Sources({ record, links, openLink }: SourcesProps) {
  const { strings } = useStrings();
  const { arrivedAt } = useCited();
  const [primaryFirst, setPrimaryFirst] = useState(false);
  const [onlyUnlinked, setOnlyUnlinked] = useState(false);
  const { sources } = record;
  if (sources.length === 0) return null;
  const quotes = quotesBySource(record);
  const unlinked = links ? unlinkedDocuments(sources, links) : [];
  // A citation that leads here must find its source.
  const shown = onlyUnlinked ? sources.filter((source) => unlinked.includes(source) || source.id === arrivedAt) : sources;
  const ordered = primaryFirst ? [...shown.filter(isPrimary), ...shown.filter((source) => !isPrimary(source))] : shown;
  const primary = sources.filter(isPrimary).length;
  return (
    <Section part="sources">
      {(labelledBy) => (
        <>
          <div className="sl-choices">
            {primary > 0 && primary < sources.length && (
              <ToggleButton on={primaryFirst} onChange={setPrimaryFirst} name={strings.panel.primaryFirst} />
            )}
            {unlinked.length > 0 && (
              <ToggleButton on={onlyUnlinked} onChange={setOnlyUnlinked} name={strings.panel.unlinked(unlinked.length)} />
            )}
          </div>
          <ol className="sl-sources" aria-labelledby={labelledBy}>
            {ordered.map((source) => (
              <SourceItem
                key={source.id}
                source={source}
                number={sources.indexOf(source) + 1}
                quotes={quotes.get(source.id) ?? []}
                openLink={openLink}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
