import { useFailure } from '@/components/hooks/use-failure';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Wordmark } from '@/components/ui/Wordmark';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { Counts } from '@/utils/core/mentions/counts';
import type { PackOffer } from '@/utils/core/packs/pack-offer';
import type { Pause, PauseLength } from '@/utils/core/settings/pause';
import type { PanelPlace } from '@/utils/core/settings/settings';
import type { SiteOff } from '@/utils/core/sites/site-rules';
import type { Unread } from '@/utils/core/sites/unread';
import { PanelButtons } from './PanelButtons';
import { PageNotes, SiteOffNote } from './PopupNotes';
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
  /** The pause that holds, if there is one. */
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
  const { failed, watched } = useFailure();
  const shown = failed ?? problem;
  // What was found before the switch says nothing any more.
  const isDark = site?.on === false || pause !== undefined;
  /** A button has nothing to take back. */
  const trying = (action: Promise<void>) => void watched(action).catch(() => {});

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
      <PageNotes pack={pack} unread={unread} isUnwanted={isUnwanted} onPack={onPack} onGrant={() => trying(onGrant())} />
      {pause && <PopupPause until={pause.until} onPause={(length) => trying(onPause(length))} />}
      {site?.on === false && <SiteOffNote name={site.name} off={site.why} />}
      {topics ? (
        <PopupTopics
          topics={topics}
          counts={isDark ? undefined : counts}
          unseen={unseen}
          onTopic={(id, on) => watched(onTopic(id, on))}
          onStep={(by) => trying(onStep(by))}
        />
      ) : (
        !shown && <Loading />
      )}
      {site && (
        <SwitchRow className="sl-popup-site" on={site.on} onChange={(on) => watched(onSite(on))}>
          {words.site(site.name)}
        </SwitchRow>
      )}
      {!pause && <PopupPause until={undefined} onPause={(length) => trying(onPause(length))} />}
      <PanelButtons
        place={place}
        hasOwnPanel={hasOwnPanel}
        hasRoom={counts !== undefined && !isUnwanted}
        onOpen={(where) => trying(onOpenPanel(where))}
      />
    </main>
  );
}
