import { browser } from 'wxt/browser';
import { useSettings } from '@/components/hooks/use-settings';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import type { PageMentions } from '@/utils/core/reading';
import { ask } from '@/utils/extension/messages';
import { resolveLanguage } from '@/utils/extension/strings';
import { PanelApp } from './PanelApp';

export interface InjectedPanelAppProps {
  page: PageMentions;
  initialTopic: string | undefined;
  onClose(): void;
}

/** The panel inside a page: facts from the worker, language from the settings, mentions from the script beside it. */
export function InjectedPanelApp({ page, initialTopic, onClose }: InjectedPanelAppProps) {
  const { settings, known, problem } = useSettings();
  const facts = useWorkerFacts(settings);
  const wrongMatch = useWrongMatch(document.URL);
  // One language from the first word on: nothing is shown until it is known.
  if (!known && !problem) return null;
  const language = resolveLanguage(settings.language, browser.i18n.getUILanguage());
  // A page under CSP `sandbox` without `allow-popups` keeps even our links from opening (both browsers).
  const openLink =
    window.origin === 'null' ? (url: string) => void ask('source/open', { url }).catch(() => undefined) : undefined;
  return (
    <PanelApp
      source={facts}
      page={page}
      language={language}
      initialTopic={initialTopic}
      onClose={onClose}
      openLink={openLink}
      wrongMatch={wrongMatch}
    />
  );
}
