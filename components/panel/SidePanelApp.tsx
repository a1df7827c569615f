import { useActiveTab } from '@/components/hooks/use-active-tab';
import { usePageLanguage } from '@/components/hooks/use-page-language';
import { useSettings } from '@/components/hooks/use-settings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import { PanelApp } from './PanelApp';

/** The panel as the browser's own side panel or sidebar, beside whatever tab is active in its window. */
export function SidePanelApp() {
  const { settings } = useSettings();
  const language = usePageLanguage(settings.language, (strings) => strings.sidePanel.title);
  const source = useWorkerFacts(settings);
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const wrongMatch = useWrongMatch(tab?.url ?? '');
  // Until the tab is known, nothing says which topic to open with.
  if (tab === undefined) return null;
  return <PanelApp source={source} page={page} language={language} wrongMatch={wrongMatch} standalone />;
}
