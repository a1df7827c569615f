import { useEffect, useRef, useState } from 'react';
import { noteSeen } from '@/components/hooks/note-seen';
import { muteFromPage } from '@/components/hooks/use-mute';
import { useStringsBeside } from '@/components/hooks/use-strings-beside';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import type { StringsInPages } from '@/data/locales';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { ask } from '@/utils/extension/messages';
import { followStand, keepStand } from '@/utils/extension/panel-stand';
import { DockButton } from './DockButton';
import { Panel } from './Panel';
import { PanelEdge } from './PanelEdge';

export interface InjectedPanelAppProps {
  page: PageMentions;
  /** Gives the strings that the worker has put beside the panel. */
  readStrings: () => StringsInPages | undefined;
  /** What it opens at. */
  wish: PanelWish;
  /** How it stands at first. */
  stand: Stand;
  /** The reader moves it, here or elsewhere. @param isSettled false while they are still at it. */
  onStand(stand: Stand, isSettled: boolean): void;
  onClose(): void;
}

/** The panel inside a page: facts and strings from the worker, mentions from the script beside it. */
export function InjectedPanelApp(props: InjectedPanelAppProps) {
  const { page, readStrings, wish, stand: first, onStand, onClose } = props;
  const strings = useStringsBeside(readStrings);
  const facts = useWorkerFacts();
  const wrongMatch = useWrongMatch(document.URL);
  const [stand, setStand] = useState(first);
  const kept = useRef(first);
  const isMoving = useRef(false);
  useEffect(
    () =>
      followStand((to) => {
        if (isMoving.current) return;
        kept.current = to;
        setStand(to);
        onStand(to, true);
      }),
    [onStand],
  );
  if (!strings) return null;
  const move = (to: Stand, isSettled: boolean) => {
    setStand(to);
    onStand(to, isSettled);
    isMoving.current = !isSettled;
    if (!isSettled) return;
    keepStand(kept.current, to);
    kept.current = to;
  };
  // A page under CSP `sandbox` without `allow-popups` keeps even our links from opening (both browsers).
  const openLink =
    window.origin === 'null' ? (url: string) => void ask('source/open', { url }).catch(() => undefined) : undefined;
  return (
    <>
      <PanelEdge stand={stand} label={strings.panel.width} onWidth={(width, isSettled) => move({ ...stand, width }, isSettled)} />
      <Panel
        source={facts}
        page={page}
        strings={strings}
        initialTopic={wish.topicId}
        landing={wish.place}
        lookedUp={wish.lookedUp}
        onTopic={noteSeen}
        onClose={onClose}
        openLink={openLink}
        wrongMatch={wrongMatch}
        mute={muteFromPage}
        tools={<DockButton dock={stand.dock} onDock={(dock) => move({ ...stand, dock }, true)} />}
      />
    </>
  );
}
