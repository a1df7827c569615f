import { type ReactNode, useEffect, useRef } from 'react';
import { useArticle } from '@/components/hooks/use-article';
import { useMentions } from '@/components/hooks/use-mentions';
import type { Mute } from '@/components/hooks/use-mute';
import { usePageDate } from '@/components/hooks/use-page-date';
import { StringsProvider, useStrings } from '@/components/hooks/use-strings';
import type { WrongMatch } from '@/components/hooks/use-wrong-match';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { Words } from '@/components/ui/Words';
import type { StringsInPages } from '@/data/locales';
import type { FactSource } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import type { MentionView, PageMentions } from '@/utils/core/mentions/page-mentions';
import { Landing, type LandingPlace } from './Landing';
import { Masthead } from './Masthead';
import { TopicSwitcher } from './TopicSwitcher';
import { TopicView } from './TopicView';
import { type TopicOnShow, useTopicOnShow } from './use-topic-on-show';

export interface PanelProps {
  source: FactSource;
  /** The page beside which the panel stands; null where there is none that can be read. */
  page: PageMentions | null;
  /** Every word of ours, in the reader's language. */
  strings: StringsInPages;
  /** The topic to open with; a new value switches to it. */
  initialTopic?: string | undefined;
  /** The words that the reader has looked up; without a topic, nothing is known of them. */
  lookedUp?: string | undefined;
  /** Told of each topic that is shown; must be stable. */
  onTopic?: ((topicId: string) => void) | undefined;
  onClose?: (() => void) | undefined;
  /** Opens a source in the place of the link, for pages whose rules forbid new tabs. */
  openLink?: ((url: string) => void) | undefined;
  /** Takes the reader's word that a match is wrong. */
  wrongMatch?: WrongMatch | undefined;
  /** Silences the topic or the site. */
  mute?: Mute | undefined;
  /** The statement of `initialTopic` that the reader has asked for; a new object leads there anew. */
  landing?: LandingPlace | undefined;
  /** Finds statements, told which topic is on show: only pages of ours may have a field to type in. */
  search?: ((current: string | undefined) => ReactNode) | undefined;
  /** What else can be done with the topic on show. */
  below?: ((record: TopicRecord) => ReactNode) | undefined;
  /** Buttons of the masthead for where the panel stands. */
  tools?: ReactNode;
  /** True where the panel is a page of its own, not the companion of one. */
  standalone?: boolean;
}

/** The side panel, wherever it stands: facts from `source`, mentions from `page`, nothing from anywhere else. */
export function Panel({ strings, ...props }: PanelProps) {
  return (
    <StringsProvider strings={strings}>
      <PanelRoot {...props} />
    </StringsProvider>
  );
}

function PanelRoot(props: Omit<PanelProps, 'strings'>) {
  const { source, page, initialTopic, lookedUp, onTopic, standalone = false } = props;
  const { language, strings } = useStrings();
  const { mentions } = useMentions(page);
  const topic = useTopicOnShow(source, page, mentions, props);
  const { counts, choices, current, choose, hold, loaded } = topic;
  const record = loaded.value?.record;
  const shownId = record?.id;
  useEffect(() => {
    if (shownId !== undefined) onTopic?.(shownId);
  }, [shownId, onTopic]);
  const { name, hue } = record ?? choices.find(({ id }) => id === current) ?? {};

  const Root = standalone ? 'main' : 'aside';
  return (
    <Root
      className="sl-panel"
      data-sl="panel"
      data-hue={hue}
      lang={language}
      aria-label={strings.panel.name}
      aria-busy={loaded.busy}
      onPointerDown={hold}
      onKeyDown={hold}
      onWheel={hold}
    >
      <Masthead onClose={props.onClose} heading={standalone} tools={props.tools} />
      {props.search?.(current)}
      {lookedUp && !initialTopic && (
        <p className="sl-note" role="status">
          {strings.panel.notFound(lookedUp)}
        </p>
      )}
      {choices.length > 0 && <TopicSwitcher topics={choices} counts={counts} current={current} onChoose={choose} />}
      {/* Always there, so that whoever opens the panel can move focus to it before the facts have come. */}
      <h2 className={name ? 'sl-title' : 'sl-unseen'} data-sl="panel-title" tabIndex={-1}>
        {name ? <Words of={name} /> : strings.name}
      </h2>
      <Body panel={props} topic={topic} mentions={mentions} />
    </Root>
  );
}

interface BodyProps {
  panel: Omit<PanelProps, 'strings'>;
  topic: TopicOnShow;
  mentions: readonly MentionView[] | undefined;
}

/** What stands below the title: the topic, or why there is none, or that it is on its way. */
function Body({ panel: { page, landing, ...panel }, topic, mentions }: BodyProps) {
  const { strings } = useStrings();
  const { topics, choices, current, loaded } = topic;
  const { date } = usePageDate(page);
  const article = useArticle(page, mentions?.length ?? 0);
  const landed = useRef<LandingPlace>(undefined);
  const land = (place: LandingPlace) => {
    landed.current = place;
  };
  for (const { problem, again } of [topics, loaded]) if (problem) return <ProblemNote code={problem} onAgain={again} />;
  if (!loaded.value) {
    const isNone = topics.value && choices.length === 0 && current === undefined;
    return isNone ? <p className="sl-note">{strings.panel.noTopics}</p> : <Loading />;
  }
  const { record, cameFrom } = loaded.value;
  const landsHere = landing?.topicId === record.id ? landing : undefined;
  return (
    <>
      <TopicView
        key={`${record.id} ${landsHere?.visit}`}
        record={record}
        mentions={(mentions ?? []).filter(({ topicId }) => topicId === record.id)}
        topics={topics.value}
        cameFrom={cameFrom}
        article={article}
        pageRead={page !== null && mentions !== undefined}
        articleDate={date}
        onJump={(id) => page?.jump(id)}
        wrongMatch={panel.wrongMatch}
        mute={panel.mute}
        openLink={panel.openLink}
        landing={landsHere}
        below={panel.below}
      />
      {/* Coming back to the topic later, a reader is not led there again. */}
      {landsHere && landsHere !== landed.current && <Landing at={landsHere} onLanded={land} />}
    </>
  );
}
