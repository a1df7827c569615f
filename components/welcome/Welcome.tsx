import { type ReactNode, useId } from 'react';
import { useFailure } from '@/components/hooks/use-failure';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Wordmark } from '@/components/ui/Wordmark';
import { Words } from '@/components/ui/Words';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { Settings } from '@/utils/core/settings/settings';
import { WelcomeArticle } from './WelcomeArticle';
import { WelcomeLanguage } from './WelcomeLanguage';

export interface WelcomeProps {
  /** Undefined until they have come. */
  topics: readonly TopicSummary[] | undefined;
  /** What the article tells, in its order; undefined until it has come. */
  records: readonly TopicRecord[] | undefined;
  languageSetting: Settings['language'];
  problem: ProblemCode | undefined;
  /** Each rejects with a Problem when the change could not be saved. */
  onTopic: (id: string, on: boolean) => Promise<void>;
  onLanguage: (language: Settings['language']) => Promise<void>;
  onOptions: () => void;
  onDone: () => void;
}

/** What a new reader needs: what this is for, a place to try it, what is followed, what stays private, and where it all is. */
export function Welcome(props: WelcomeProps) {
  const { topics, records, languageSetting, problem, onTopic, onLanguage, onOptions, onDone } = props;
  const { language, strings } = useCatalogue();
  const words = strings.welcome;
  const { failed, watched } = useFailure();
  const shown = failed ?? problem;
  return (
    <main className="sl-page sl-welcome" lang={language}>
      <header className="sl-welcome-head">
        <Wordmark />
        <WelcomeLanguage setting={languageSetting} onChange={(next) => watched(onLanguage(next))} />
      </header>
      <h1>{words.purpose}</h1>
      {records && <p className="sl-welcome-try">{words.tryIt}</p>}
      {shown && <ProblemNote code={shown} />}
      {records ? <WelcomeArticle records={records} /> : !shown && <Loading />}
      {/* With the article, which would push them down. */}
      {topics && (records || shown) && (
        <Part label={words.topics}>
          <p className="sl-note">
            {words.topicsHint}
            {records && ` ${words.topicsFollow}`}
          </p>
          <ul className="sl-ruled">
            {topics.map((topic) => (
              <li key={topic.id}>
                <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={(on) => watched(onTopic(topic.id, on))}>
                  <Words of={topic.name} />
                </SwitchRow>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part label={words.private}>
        {words.privateLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Part>
      <Part label={words.where}>
        {words.whereLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="sl-welcome-actions">
          <button type="button" className="sl-button" onClick={onOptions}>
            {words.options}
          </button>
          <button type="button" className="sl-button" onClick={onDone}>
            {words.done}
          </button>
        </p>
      </Part>
    </main>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="sl-welcome-part" aria-labelledby={id}>
      <h2 className="sl-label" id={id}>
        {label}
      </h2>
      {children}
    </section>
  );
}
