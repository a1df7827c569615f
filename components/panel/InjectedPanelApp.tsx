import { noteSeen } from '@/components/hooks/note-seen';
import { muteFromPage } from '@/components/hooks/use-mute';
import { useStringsBeside } from '@/components/hooks/use-strings-beside';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import type { StringsInPages } from '@/data/locales';
import type { PageMentions } from '@/utils/core/reading';
import { ask } from '@/utils/extension/messages';
import { PanelApp } from './PanelApp';

export interface InjectedPanelAppProps {
  page: PageMentions;
  /** Gives the strings that the worker has put beside the panel. */
  readStrings: () => StringsInPages | undefined;
  initialTopic: string | undefined;
  /** Words of which nothing is known. */
  notFound?: string | undefined;
  onClose(): void;
}

/** The panel inside a page: facts and strings from the worker, mentions from the script beside it. */
export function InjectedPanelApp({ page, readStrings, initialTopic, notFound, onClose }: InjectedPanelAppProps) {
  const strings = useStringsBeside(readStrings);
  const facts = useWorkerFacts();
  const wrongMatch = useWrongMatch(document.URL);
  if (!strings) return null;
  // A page under CSP `sandbox` without `allow-popups` keeps even our links from opening (both browsers).
  const openLink =
    window.origin === 'null' ? (url: string) => void ask('source/open', { url }).catch(() => undefined) : undefined;
  return (
    <PanelApp
      source={facts}
      page={page}
      strings={strings}
      initialTopic={initialTopic}
      notFound={notFound}
      onTopic={noteSeen}
      onClose={onClose}
      openLink={openLink}
      wrongMatch={wrongMatch}
      mute={muteFromPage}
    />
  );
}
