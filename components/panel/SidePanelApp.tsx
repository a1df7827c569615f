import { useActiveTab } from '@/components/hooks/use-active-tab';
import { useMute } from '@/components/hooks/use-mute';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import { PanelApp } from './PanelApp';

/** The panel as the browser's own side panel or sidebar, beside whatever tab is active in its window. */
export function SidePanelApp() {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.sidePanel.title);
  const source = useWorkerFacts();
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const wrongMatch = useWrongMatch(tab?.url ?? '');
  const mute = useMute(tab?.url ?? '');
  // Until the tab is known, nothing says which topic to open with.
  if (tab === undefined || !strings) return null;
  return <PanelApp source={source} page={page} strings={strings} wrongMatch={wrongMatch} mute={mute} standalone />;
}
