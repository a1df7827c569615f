import { useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Wordmark } from '@/components/ui/Wordmark';
import type { ProblemCode } from '@/utils/core/problem';
import type { TopicSummary } from '@/utils/core/reading';
import type { PanelPlace } from '@/utils/core/settings';
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
  /** Where the reader wants the panel. */
  place: PanelPlace;
  /** Opens the panel there, and wherever it is opened later. Where a browser has none of its own, it is not asked for one. */
  onOpenPanel: (place: PanelPlace) => Promise<void>;
  hasOwnPanel: boolean;
  onOptions: () => void;
}

/** The toolbar's popup: what is on this page, and the two switches that a reader wants near it. */
export function Popup(props: PopupProps) {
  const { topics, counts, site, problem, place, hasOwnPanel, onTopic, onSite, onOpenPanel, onOptions } = props;
  const { language, strings } = useCatalogue();
  const [failed, setFailed] = useState<ProblemCode>();
  const shown = failed ?? problem;
  // What was found before the switch says nothing any more.
  const siteOff = site?.on === false;

  const chosen: PanelPlace = hasOwnPanel ? place : 'page';
  const other: PanelPlace = chosen === 'page' ? 'browser' : 'page';
  /** A page that can't be read has no room for a panel of ours. */
  const canOpen = (where: PanelPlace) => where === 'browser' || counts !== undefined;

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
        <button
          type="button"
          className="sl-button sl-button-main"
          disabled={!canOpen(chosen)}
          onClick={() => trying(onOpenPanel(chosen))}
        >
          {strings.popup.openPanel}
        </button>
        {hasOwnPanel && (
          <button
            type="button"
            className="sl-button sl-button-quiet"
            disabled={!canOpen(other)}
            onClick={() => trying(onOpenPanel(other))}
          >
            {other === 'browser' ? strings.popup.openSidePanel : strings.popup.openInPage}
          </button>
        )}
      </div>
    </main>
  );
}
