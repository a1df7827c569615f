import { useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Wordmark } from '@/components/ui/Wordmark';
import type { ProblemCode } from '@/utils/core/problem';
import type { TopicSummary } from '@/utils/core/reading';
import { PopupTopics } from './PopupTopics';

export interface PopupProps {
  /** Undefined until they have come. */
  topics: readonly TopicSummary[] | undefined;
  /** Mentions on this page by topic id; undefined where the page can't be read. */
  counts: ReadonlyMap<string, number> | undefined;
  /** The site of this page; undefined where there is none to switch. */
  site: { name: string; on: boolean } | undefined;
  /** What is wrong, if anything. */
  problem: ProblemCode | undefined;
  /** Rejects with a Problem when the change could not be saved. */
  onTopic: (id: string, on: boolean) => Promise<void>;
  onSite: (on: boolean) => Promise<void>;
  onOpenPanel: () => Promise<void>;
  /** Given where the browser has a side panel of its own. */
  onOpenSidePanel?: (() => Promise<void>) | undefined;
  onOptions: () => void;
}

/** The toolbar's popup: what is on this page, and the two switches that a reader wants near it. */
export function Popup({ topics, counts, site, problem, onTopic, onSite, onOpenPanel, onOpenSidePanel, onOptions }: PopupProps) {
  const { language, strings } = useCatalogue();
  const [failed, setFailed] = useState<ProblemCode>();
  const shown = failed ?? problem;
  // What was found before the switch says nothing any more.
  const siteOff = site?.on === false;

  /** Passes the failure on (the switch goes back) after saying it. */
  const saying = async (action: Promise<void>) => {
    setFailed(undefined);
    try {
      await action;
    } catch (error) {
      setFailed(problemCode(error));
      throw error;
    }
  };
  /** A button has nothing to take back. */
  const trying = (action: Promise<void>) => void saying(action).catch(() => {});

  return (
    <main className="sl-page sl-popup" lang={language}>
      <header className="sl-popup-head">
        <h1>
          <Wordmark />
        </h1>
        <button type="button" className="sl-link" onClick={onOptions}>
          {strings.popup.options}
        </button>
      </header>
      {shown && <ProblemNote code={shown} />}
      {topics ? (
        <PopupTopics
          topics={topics}
          counts={siteOff ? undefined : counts}
          nothingFound={counts?.size === 0 && !siteOff}
          onTopic={(id, on) => saying(onTopic(id, on))}
        />
      ) : (
        !shown && <Loading />
      )}
      {site && (
        <SwitchRow className="sl-popup-site" on={site.on} onChange={(on) => saying(onSite(on))}>
          {strings.popup.site(site.name)}
        </SwitchRow>
      )}
      <div className="sl-popup-actions">
        <button type="button" className="sl-button sl-button-main" disabled={!counts} onClick={() => trying(onOpenPanel())}>
          {strings.popup.openPanel}
        </button>
        {onOpenSidePanel && (
          <button type="button" className="sl-button sl-button-quiet" onClick={() => trying(onOpenSidePanel())}>
            {strings.popup.openSidePanel}
          </button>
        )}
      </div>
    </main>
  );
}
