import { useStrings } from '@/components/hooks/use-strings';
import type { ArticleDate } from '@/utils/core/article-date';
import type { MentionView } from '@/utils/core/reading';
import type { TopicRecord } from '@/utils/core/topic-record';
import { AnswersFirst } from './AnswersFirst';
import { CitedProvider } from './citations-context';
import { Definition } from './Definition';
import { Disagreements } from './Disagreements';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import { Laws } from './Laws';
import type { WrongMatch } from './MentionItem';
import { MentionList } from './MentionList';
import { PanelFooter } from './PanelFooter';
import { PARTS, type Part } from './Section';
import { SectionIndex } from './SectionIndex';
import { SinceArticle } from './SinceArticle';
import { Sources } from './Sources';
import { Timeline } from './Timeline';

interface TopicViewProps {
  record: TopicRecord;
  mentions: readonly MentionView[];
  /** Whether there is a page that the list of mentions speaks of. */
  pageRead: boolean;
  /** When the article was written beside which the panel stands, where its page says so. */
  articleDate?: ArticleDate | undefined;
  onJump: (id: number) => void;
  wrongMatch?: WrongMatch | undefined;
  openLink?: ((url: string) => void) | undefined;
  /** The day for which the law is told; by the clock where it is not given. */
  today?: string;
}

/** Everything about one topic, from what it is down to where that is written. */
export function TopicView(props: TopicViewProps) {
  const { record, mentions, pageRead, articleDate, onJump, wrongMatch, openLink, today = byTheClock() } = props;
  const { strings } = useStrings();
  return (
    <CitedProvider sources={record.sources}>
      {pageRead && mentions.length === 0 && <p className="sl-note">{strings.panel.noMentions}</p>}
      {articleDate && <SinceArticle record={record} date={articleDate} today={today} />}
      <AnswersFirst of={record.answersFirst} />
      <Definition of={record.definition} />
      <SectionIndex parts={partsOf(record, mentions)} />
      <Facts facts={record.facts} />
      <Disputes disputes={record.disputes} />
      <Laws laws={record.laws} today={today} published={articleDate?.published} />
      <Timeline events={record.events} published={articleDate?.published} />
      <Disagreements disagreements={record.disagreements} />
      <Sources record={record} openLink={openLink} />
      <MentionList mentions={mentions} onJump={onJump} wrongMatch={wrongMatch} />
      <PanelFooter record={record} />
    </CitedProvider>
  );
}

function byTheClock(): string {
  return new Date().toISOString().slice(0, 10);
}

/** @returns the parts that have something in them. */
function partsOf(record: TopicRecord, mentions: readonly MentionView[]): Part[] {
  const lists: Record<Part, readonly unknown[]> = {
    facts: record.facts,
    disputed: record.disputes,
    law: record.laws,
    timeline: record.events,
    disagree: record.disagreements,
    sources: record.sources,
    onThisPage: mentions,
  };
  return PARTS.filter((part) => lists[part].length > 0);
}
