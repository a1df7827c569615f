import { type ReactNode, useMemo } from 'react';
import type { Mute } from '@/components/hooks/use-mute';
import { useStrings } from '@/components/hooks/use-strings';
import type { WrongMatch } from '@/components/hooks/use-wrong-match';
import type { ArticleDate } from '@/utils/core/article/article-date';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import { numbersInContext } from '@/utils/core/facts/numbers-in-context';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import type { ArticleSaid, CameFrom, MentionView } from '@/utils/core/mentions/page-mentions';
import { dayHere } from '@/utils/core/text/calendar-day';
import { CitedProvider } from './citations-context';
import { Disagreements } from './Disagreements';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import type { LandingPlace } from './Landing';
import { Laws } from './Laws';
import { MentionList } from './MentionList';
import { MuteHere } from './MuteHere';
import { Numbers } from './Numbers';
import { Opening } from './Opening';
import { PanelFooter } from './PanelFooter';
import { PARTS, type Part } from './Section';
import { SectionIndex } from './SectionIndex';
import { SinceArticle } from './SinceArticle';
import { Sources } from './Sources';
import { Timeline } from './Timeline';

interface TopicViewProps {
  record: TopicRecord;
  mentions: readonly MentionView[];
  /** All topics, for what others share with this one. */
  topics?: readonly TopicSummary[] | undefined;
  /** The mention from which the reader came. */
  cameFrom?: CameFrom | null | undefined;
  /** What the article says, once it is read. */
  article?: ArticleSaid | undefined;
  /** Whether there is a page that the list of mentions speaks of. */
  pageRead: boolean;
  /** When the article was written beside which the panel stands, where its page says so. */
  articleDate?: ArticleDate | undefined;
  onJump: (id: number) => void;
  wrongMatch?: WrongMatch | undefined;
  mute?: Mute | undefined;
  openLink?: ((url: string) => void) | undefined;
  /** Where the reader lands. */
  landing?: LandingPlace | undefined;
  below?: ((record: TopicRecord) => ReactNode) | undefined;
  /** The day for which the law is told; by the reader's clock where it is not given. */
  today?: string;
}

const NONE: readonly TopicSummary[] = [];

/** Everything about one topic, from what it is down to where that is written. */
export function TopicView(props: TopicViewProps) {
  const { record, mentions, topics = NONE, cameFrom, article, pageRead, articleDate } = props;
  const { onJump, wrongMatch, mute, openLink, landing, below, today = dayHere(new Date()) } = props;
  const { strings } = useStrings();
  const published = articleDate?.published;
  const numbers = useMemo(
    () => (article ? numbersInContext(record, article.numbers, published) : []),
    [record, article, published],
  );
  const paragraph = cameFrom?.paragraph ?? '';
  const links = article?.links;
  // The list of mentions changes as the page does; what is told of the topic need not be made anew each time.
  const told = useMemo(
    () => (
      <>
        <Facts facts={record.facts} paragraph={paragraph} />
        <Numbers numbers={numbers} />
        <Disputes disputes={record.disputes} />
        <Laws laws={record.laws} today={today} published={published} />
        <Timeline events={record.events} topics={topics} series={record.series[0]} published={published} landing={landing} />
        <Disagreements disagreements={record.disagreements} />
        <Sources record={record} links={links} openLink={openLink} />
      </>
    ),
    [record, paragraph, numbers, today, published, topics, links, openLink, landing],
  );
  return (
    <CitedProvider sources={record.sources}>
      {pageRead && mentions.length === 0 && <p className="sl-note">{strings.panel.noMentions}</p>}
      {articleDate && <SinceArticle record={record} date={articleDate} today={today} />}
      <Opening of={record.answersFirst} as="answer" />
      <Opening of={record.definition} as="definition" />
      <SectionIndex parts={partsOf(record, mentions, numbers)} />
      {told}
      <MentionList mentions={mentions} cameFrom={cameFrom?.id} onJump={onJump} wrongMatch={wrongMatch} />
      {pageRead && mute && <MuteHere topic={record} mute={mute} />}
      {below?.(record)}
      <PanelFooter record={record} />
    </CitedProvider>
  );
}

/** @returns the parts that have something in them. */
function partsOf(record: TopicRecord, mentions: readonly MentionView[], numbers: readonly unknown[]): Part[] {
  const lists: Record<Part, readonly unknown[]> = {
    facts: record.facts,
    numbers,
    disputed: record.disputes,
    law: record.laws,
    timeline: record.events,
    disagree: record.disagreements,
    sources: record.sources,
    onThisPage: mentions,
  };
  return PARTS.filter((part) => lists[part].length > 0);
}
