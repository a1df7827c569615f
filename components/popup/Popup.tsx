import { type ReactNode, useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Wordmark } from '@/components/ui/Wordmark';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { Counts } from '@/utils/core/mentions/counts';
import type { TopicSummary } from '@/utils/core/mentions/reading';
import type { PackOffer } from '@/utils/core/packs/pack-offer';
import type { Pause, PauseLength } from '@/utils/core/settings/pause';
import type { PanelPlace } from '@/utils/core/settings/settings';
import type { SiteOff } from '@/utils/core/settings/site-rules';
import type { Unread } from '@/utils/core/settings/unread';
import { PopupPack } from './PopupPack';
import { PopupPause } from './PopupPause';
import { PopupTopics } from './PopupTopics';

export interface PopupProps {
  /** Undefined until they have come. */
  topics: readonly TopicSummary[] | undefined;
  /** Mentions on this page by topic id; undefined where nothing was looked for. */
  counts: Counts | undefined;
  /** By topic id, what came since the reader last looked. */
  unseen?: Counts;
  /** The site of this page; undefined where there is none to switch. */
  site: { name: string; on: boolean; why?: SiteOff | undefined } | undefined;
  /** Why this page is not read, if it is not. */
  unread?: Unread | undefined;
  /** The page takes card and panel away. */
  isUnwanted?: boolean;
  /** The page is a pack, or may be one. */
  pack?: PackOffer | undefined;
  /** The pause that holds: when it ends by the clock, null at the browser's next start. */
  pause?: Pause | undefined;
  /** What is wrong, if anything. */
  problem: ProblemCode | undefined;
  /** Rejects with a Problem when the change could not be saved. */
  onTopic: (id: string, on: boolean) => Promise<void>;
  onSite: (on: boolean) => Promise<void>;
  onPause: (length: PauseLength | null) => Promise<void>;
  /** Walks to the next (1) or previous (-1) mention. */
  onStep: (by: 1 | -1) => Promise<void>;
  /** Asks for access to pages. */
  onGrant: () => Promise<void>;
  /** Where the reader wants the panel. */
  place: PanelPlace;
  /** Opens the panel there, and wherever it is opened later. Where a browser has none of its own, it is not asked for one. */
  onOpenPanel: (place: PanelPlace) => Promise<void>;
  hasOwnPanel: boolean;
  onOptions: () => void;
  onPack: () => void;
}

const NONE: Counts = new Map();

/** The toolbar's popup: what is on this page, and the switches that a reader wants near it. */
export function Popup(props: PopupProps) {
  const { topics, counts, unseen = NONE, site, unread, isUnwanted, pack, pause, problem, place, hasOwnPanel } = props;
  const { onTopic, onSite, onPause, onStep, onGrant, onOpenPanel, onOptions, onPack } = props;
  const { language, strings } = useCatalogue();
  const words = strings.popup;
  const whyOff = (name: string, off?: SiteOff) => {
    if (off?.why === 'quiet') return words.siteQuiet(name, strings.options.quietReasons[off.kind]);
    return off?.why === 'only' ? words.siteNotListed(name) : words.siteOff(name);
  };
  const [failed, setFailed] = useState<ProblemCode>();
  const shown = failed ?? problem;
  // What was found before the switch says nothing any more.
  const isDark = site?.on === false || pause !== undefined;

  const chosen: PanelPlace = hasOwnPanel ? place : 'page';
  const other: PanelPlace = chosen === 'page' ? 'browser' : 'page';
  /** A page that can't be read, or takes it away, has no room for a panel of ours. */
  const canOpen = (where: PanelPlace) => where === 'browser' || (counts !== undefined && !isUnwanted);

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
          {words.options}
        </button>
      </header>
      {shown && <ProblemNote code={shown} />}
      {pack && (
        <Note>
          <PopupPack offer={pack} onShow={onPack} />
        </Note>
      )}
      {unread && !pack && (
        <Note>
          <p>{words.unread[unread]}</p>
          {unread === 'no-access' && (
            <button type="button" className="sl-button" onClick={() => trying(onGrant())}>
              {words.grant}
            </button>
          )}
        </Note>
      )}
      {isUnwanted && (
        <Note>
          <p>{words.unwanted}</p>
        </Note>
      )}
      {pause && <PopupPause until={pause.until} onPause={(length) => trying(onPause(length))} />}
      {site?.on === false && (
        <Note>
          <p>{whyOff(site.name, site.why)}</p>
        </Note>
      )}
      {topics ? (
        <PopupTopics
          topics={topics}
          counts={isDark ? undefined : counts}
          unseen={unseen}
          onTopic={(id, on) => saying(onTopic(id, on))}
          onStep={(by) => trying(onStep(by))}
        />
      ) : (
        !shown && <Loading />
      )}
      {site && (
        <SwitchRow className="sl-popup-site" on={site.on} onChange={(on) => saying(onSite(on))}>
          {words.site(site.name)}
        </SwitchRow>
      )}
      {!pause && <PopupPause until={undefined} onPause={(length) => trying(onPause(length))} />}
      <div className="sl-popup-actions">
        <button
          type="button"
          className="sl-button sl-button-main"
          disabled={!canOpen(chosen)}
          onClick={() => trying(onOpenPanel(chosen))}
        >
          {words.openPanel}
        </button>
        {hasOwnPanel && (
          <button
            type="button"
            className="sl-button sl-button-quiet"
            disabled={!canOpen(other)}
            onClick={() => trying(onOpenPanel(other))}
          >
            {other === 'browser' ? words.openSidePanel : words.openInPage}
          </button>
        )}
      </div>
    </main>
  );
}

/** What is so and no fault: said calmly. */
function Note({ children }: { children: ReactNode }) {
  return (
    <div className="sl-popup-note" role="status">
      {children}
    </div>
  );
}
