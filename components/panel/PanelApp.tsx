import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useArticle } from '@/components/hooks/use-article';
import { useLoad } from '@/components/hooks/use-load';
import { useMentions } from '@/components/hooks/use-mentions';
import { usePageFacts } from '@/components/hooks/use-page-facts';
import { StringsProvider, useStrings } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { Words } from '@/components/ui/Words';
import type { StringsInPages } from '@/data/locales';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { countByTopic } from '@/utils/core/mentions/counts';
import type { CameFrom, FactSource, PageMentions } from '@/utils/core/mentions/reading';
import { Landing, type LandingPlace } from './Landing';
import { Masthead } from './Masthead';
import type { WrongMatch } from './MentionItem';
import type { Mute } from './MuteHere';
import { offered, TopicSwitcher } from './TopicSwitcher';
import { TopicView } from './TopicView';
import { useProposed } from './use-proposed';

export interface PanelAppProps {
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
export function PanelApp({ strings, ...props }: PanelAppProps) {
  return (
    <StringsProvider strings={strings}>
      <Panel {...props} />
    </StringsProvider>
  );
}

function Panel({
  source,
  page,
  initialTopic,
  lookedUp,
  onTopic,
  onClose,
  openLink,
  wrongMatch,
  mute,
  landing,
  search,
  below,
  tools,
  standalone = false,
}: Omit<PanelAppProps, 'strings'>) {
  const { language, strings } = useStrings();
  const { mentions } = useMentions(page);
  const { date } = usePageFacts(page);
  const article = useArticle(page, mentions?.length ?? 0);
  const topics = useLoad(useCallback(() => source.topics(), [source]));
  const [chosen, setChosen] = useState(initialTopic);
  const landed = useRef<LandingPlace>(undefined);
  const land = (place: LandingPlace) => {
    landed.current = place;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, a topic is shown again
  useEffect(() => setChosen(initialTopic), [initialTopic, landing]);
  const counts = countByTopic(mentions ?? []);
  const choices = offered(topics.value ?? [], counts);
  // Without a wish the page decides, so its list must have come before anything is chosen.
  const { id: proposed, hold } = useProposed(page, mentions && choices[0]?.id, counts);
  const current = chosen ?? proposed;
  const loadTopic = useMemo(
    () =>
      current === undefined
        ? undefined
        : async () => {
            const from = lookedUp ? { id: -1, paragraph: lookedUp } : soon(page?.cameFrom(current));
            const [record, cameFrom] = await Promise.all([source.topic(current), from]);
            return { record, cameFrom };
          },
    [source, page, current, lookedUp],
  );
  const { value: loaded, problem, again, busy } = useLoad(loadTopic);
  const record = loaded?.record;
  const shownId = record?.id;
  useEffect(() => {
    if (shownId !== undefined) onTopic?.(shownId);
  }, [shownId, onTopic]);
  const name = record?.name ?? choices.find((topic) => topic.id === current)?.name;
  const hue = record?.hue ?? choices.find((topic) => topic.id === current)?.hue;

  const body = () => {
    if (topics.problem) return <ProblemNote code={topics.problem} onAgain={topics.again} />;
    if (problem) return <ProblemNote code={problem} onAgain={again} />;
    if (loaded && record) {
      const landsHere = landing?.topicId === record.id ? landing : undefined;
      return (
        <>
          <TopicView
            key={`${record.id} ${landsHere?.visit}`}
            record={record}
            mentions={(mentions ?? []).filter((mention) => mention.topicId === record.id)}
            topics={topics.value}
            cameFrom={loaded.cameFrom}
            article={article}
            pageRead={page !== null && mentions !== undefined}
            articleDate={date}
            onJump={(id) => page?.jump(id)}
            wrongMatch={wrongMatch}
            mute={mute}
            openLink={openLink}
            landing={landsHere}
            below={below}
          />
          {/* Coming back to the topic later, a reader is not led there again. */}
          {landsHere && landsHere !== landed.current && <Landing at={landsHere} onLanded={land} />}
        </>
      );
    }
    if (topics.value && choices.length === 0 && current === undefined) return <p className="sl-note">{strings.panel.noTopics}</p>;
    return <Loading />;
  };

  const Root = standalone ? 'main' : 'aside';
  return (
    <Root
      className="sl-panel"
      data-sl="panel"
      data-hue={hue}
      lang={language}
      aria-label={strings.panel.name}
      aria-busy={busy}
      onPointerDown={hold}
      onKeyDown={hold}
      onWheel={hold}
    >
      <Masthead onClose={onClose} heading={standalone} tools={tools} />
      {search?.(current)}
      {lookedUp && !initialTopic && (
        <p className="sl-note" role="status">
          {strings.panel.notFound(lookedUp)}
        </p>
      )}
      {choices.length > 0 && <TopicSwitcher topics={choices} counts={counts} current={current} onChoose={setChosen} />}
      {/* Always there, so that whoever opens the panel can move focus to it before the facts have come. */}
      <h2 className={name ? 'sl-title' : 'sl-unseen'} data-sl="panel-title" tabIndex={-1}>
        {name ? <Words of={name} /> : strings.name}
      </h2>
      {body()}
    </Root>
  );
}

/** Milliseconds that a page may take to say where the reader came from: facts must not wait for a page that is busy. */
const SOON = 250;

async function soon(asked: Promise<CameFrom | null> | undefined): Promise<CameFrom | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), SOON);
  });
  return asked ? Promise.race([asked.catch(() => null), late]) : null;
}
