import { type ReactNode, useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { Wordmark } from '@/components/ui/Wordmark';
import type { ProblemCode } from '@/utils/core/problem';
import type { TopicMode, TopicSummary } from '@/utils/core/reading';
import type { Settings, SilencedSense } from '@/utils/core/settings';
import { CardDelayChoice } from './CardDelayChoice';
import { LanguageChoice } from './LanguageChoice';
import { Privacy } from './Privacy';
import { SilencedList } from './SilencedList';
import { SiteList } from './SiteList';
import { TopicSwitches } from './TopicSwitches';

export interface OptionsProps {
  /** Undefined until they have come. */
  topics: readonly TopicSummary[] | undefined;
  offSites: readonly string[];
  silenced: readonly SilencedSense[];
  languageSetting: Settings['language'];
  cardDelay: Settings['cardDelay'];
  version: string;
  /** What is wrong, if anything. */
  problem: ProblemCode | undefined;
  /** The part about packs. */
  packs?: ReactNode;
  /** Each rejects with a Problem when the change could not be saved. */
  onTopic: (id: string, mode: TopicMode) => Promise<void>;
  onSiteOn: (site: string) => Promise<void>;
  onLanguage: (language: Settings['language']) => Promise<void>;
  onCardDelay: (ms: Settings['cardDelay']) => Promise<void>;
  onShowAgain: (sense: SilencedSense) => Promise<void>;
}

/** Every choice that a reader has, on one page; each takes effect at once and says so. */
export function Options(props: OptionsProps) {
  const { topics, offSites, silenced, languageSetting, cardDelay, version, problem } = props;
  const { onTopic, onSiteOn, onLanguage, onCardDelay, onShowAgain } = props;
  const { language, strings } = useCatalogue();
  const words = strings.options;
  const [said, setSaid] = useState<{ count: number; done?: string; failed?: ProblemCode }>({ count: 0 });
  const shown = said.failed ?? problem;

  const saving = async (action: Promise<void>, done: string = words.saved) => {
    try {
      await action;
      setSaid(({ count }) => ({ count: count + 1, done }));
    } catch (error) {
      setSaid(({ count }) => ({ count: count + 1, failed: problemCode(error) }));
      throw error;
    }
  };

  return (
    <main className="sl-page sl-options" lang={language}>
      <header className="sl-options-head">
        <Wordmark />
        <span className="sl-meta">{words.version(version)}</span>
      </header>
      <h1>{words.heading}</h1>
      <p className="sl-options-intro">{words.intro}</p>
      {/* A new count makes it new, so that the same sentence is said again. */}
      {shown && <ProblemNote key={said.count} code={shown} />}
      {topics ? <TopicSwitches topics={topics} onTopic={(id, mode) => saving(onTopic(id, mode))} /> : !shown && <Loading />}
      {props.packs}
      <SiteList sites={offSites} onRemove={(site) => saving(onSiteOn(site), words.removedSite(site))} />
      <SilencedList
        silenced={silenced}
        topics={topics ?? []}
        onShowAgain={(sense) => saving(onShowAgain(sense), words.shownAgain(sense.term))}
      />
      <CardDelayChoice ms={cardDelay} onChange={(ms) => saving(onCardDelay(ms))} />
      <LanguageChoice setting={languageSetting} onChange={(next) => saving(onLanguage(next))} />
      <Privacy />
      <p className="sl-status" role="status">
        {said.done && <span key={said.count}>{said.done}</span>}
      </p>
    </main>
  );
}
