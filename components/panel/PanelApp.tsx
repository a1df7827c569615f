import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLoad } from '@/components/hooks/use-load';
import { countByTopic, useMentions } from '@/components/hooks/use-mentions';
import { usePageFacts } from '@/components/hooks/use-page-facts';
import { StringsProvider, useStrings } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { Words } from '@/components/ui/Words';
import type { Language } from '@/data/schema';
import type { FactSource, PageMentions } from '@/utils/core/reading';
import { Masthead } from './Masthead';
import type { WrongMatch } from './MentionItem';
import { offered, TopicSwitcher } from './TopicSwitcher';
import { TopicView } from './TopicView';
import { useProposed } from './use-proposed';

export interface PanelAppProps {
  source: FactSource;
  /** The page beside which the panel stands; null where there is none that can be read. */
  page: PageMentions | null;
  language: Language;
  /** The topic to open with; a new value switches to it. */
  initialTopic?: string | undefined;
  onClose?: (() => void) | undefined;
  /** Opens a source in the place of the link, for pages whose rules forbid new tabs. */
  openLink?: ((url: string) => void) | undefined;
  /** Takes the reader's word that a match is wrong. */
  wrongMatch?: WrongMatch | undefined;
  /** True where the panel is a page of its own, not the companion of one. */
  standalone?: boolean;
}

/** The side panel, wherever it stands: facts from `source`, mentions from `page`, nothing from anywhere else. */
export function PanelApp({ language, ...props }: PanelAppProps) {
  return (
    <StringsProvider language={language}>
      <Panel {...props} />
    </StringsProvider>
  );
}

function Panel({
  source,
  page,
  initialTopic,
  onClose,
  openLink,
  wrongMatch,
  standalone = false,
}: Omit<PanelAppProps, 'language'>) {
  const { language, strings } = useStrings();
  const { mentions } = useMentions(page);
  const { date } = usePageFacts(page);
  const topics = useLoad(useCallback(() => source.topics(), [source]));
  const [chosen, setChosen] = useState(initialTopic);
  useEffect(() => setChosen(initialTopic), [initialTopic]);
  const counts = countByTopic(mentions ?? []);
  const choices = offered(topics.value ?? [], counts);
  // Without a wish the page decides, so its list must have come before anything is chosen.
  const { id: proposed, hold } = useProposed(page, mentions && choices[0]?.id, counts);
  const current = chosen ?? proposed;
  const loadTopic = useMemo(() => (current === undefined ? undefined : () => source.topic(current)), [source, current]);
  const { value: record, problem, again, busy } = useLoad(loadTopic);
  const name = record?.name ?? choices.find((topic) => topic.id === current)?.name;
  const hue = record?.hue ?? choices.find((topic) => topic.id === current)?.hue;

  const body = () => {
    if (topics.problem) return <ProblemNote code={topics.problem} onAgain={topics.again} />;
    if (problem) return <ProblemNote code={problem} onAgain={again} />;
    if (record) {
      return (
        <TopicView
          key={record.id}
          record={record}
          mentions={(mentions ?? []).filter((mention) => mention.topicId === record.id)}
          pageRead={page !== null && mentions !== undefined}
          articleDate={date}
          onJump={(id) => page?.jump(id)}
          wrongMatch={wrongMatch}
          openLink={openLink}
        />
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
      <Masthead onClose={onClose} heading={standalone} />
      {choices.length > 0 && <TopicSwitcher topics={choices} counts={counts} current={current} onChoose={setChosen} />}
      {/* Always there, so that whoever opens the panel can move focus to it before the facts have come. */}
      <h2 className={name ? 'sl-title' : 'sl-unseen'} data-sl="panel-title" tabIndex={-1}>
        {name ? <Words of={name} /> : strings.name}
      </h2>
      {body()}
    </Root>
  );
}
