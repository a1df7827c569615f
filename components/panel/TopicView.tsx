import { useStrings } from '@/components/hooks/use-strings';
import type { MentionView } from '@/utils/core/reading';
import type { TopicRecord } from '@/utils/core/topic-record';
import { CitedProvider } from './citations-context';
import { Definition } from './Definition';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import { MentionList } from './MentionList';
import { PanelFooter } from './PanelFooter';
import { PARTS, type Part } from './Section';
import { SectionIndex } from './SectionIndex';
import { Sources } from './Sources';
import { Timeline } from './Timeline';

interface TopicViewProps {
  record: TopicRecord;
  mentions: readonly MentionView[];
  /** Whether there is a page that the list of mentions speaks of. */
  pageRead: boolean;
  onJump: (id: number) => void;
  openLink?: ((url: string) => void) | undefined;
}

/** Everything about one topic, from what it is down to where that is written. */
export function TopicView({ record, mentions, pageRead, onJump, openLink }: TopicViewProps) {
  const { strings } = useStrings();
  return (
    <CitedProvider sources={record.sources}>
      {pageRead && mentions.length === 0 && <p className="sl-note">{strings.panel.noMentions}</p>}
      <Definition of={record.definition} />
      <SectionIndex parts={partsOf(record, mentions)} />
      <Facts facts={record.facts} />
      <Disputes disputes={record.disputes} />
      <Timeline events={record.events} />
      <Sources record={record} openLink={openLink} />
      <MentionList mentions={mentions} onJump={onJump} />
      <PanelFooter record={record} />
    </CitedProvider>
  );
}

/** @returns the parts that have something in them. */
function partsOf(record: TopicRecord, mentions: readonly MentionView[]): Part[] {
  const lists: Record<Part, readonly unknown[]> = {
    facts: record.facts,
    disputed: record.disputes,
    timeline: record.events,
    sources: record.sources,
    onThisPage: mentions,
  };
  return PARTS.filter((part) => lists[part].length > 0);
}
