import { browser } from 'wxt/browser';
import { type ActiveTab, useActiveTab } from '@/components/hooks/use-active-tab';
import { useLoad } from '@/components/hooks/use-load';
import { countByTopic, useMentions } from '@/components/hooks/use-mentions';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import type { ProblemCode } from '@/utils/core/problem';
import { type PanelPlace, siteOf, topicMode } from '@/utils/core/settings';
import { ask } from '@/utils/extension/messages';
import { openNativePanel } from '@/utils/extension/native-panel';
import { Popup } from './Popup';

/** The popup, bound to the active tab, the worker and the settings. */
export function PopupApp() {
  const { settings, known, problem: settingsProblem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.popup.title);
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const { mentions, answered } = useMentions(page);
  const topics = useLoad(askTopics);
  const status = useLoad(askStatus);
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  const problem = settingsProblem ?? topics.problem ?? status.value ?? pageProblem(tab, answered);

  const openBeside = tab ? openNativePanel(tab.windowId) : undefined;
  const openPanel = async (place: PanelPlace) => {
    if (!tab) return;
    // First of all: browsers open their own panel only in the click itself.
    const opened = place === 'browser' ? openBeside?.() : ask('panel/open', { tabId: tab.id });
    const kept = place === settings.panelPlace ? undefined : ask('settings/choose', { field: 'panelPlace', value: place });
    await Promise.all([opened, kept]);
    window.close();
  };

  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Popup
        topics={topics.value?.map((topic) => (known ? { ...topic, mode: topicMode(settings, topic.id) } : topic))}
        counts={page && answered ? countByTopic(mentions ?? []) : undefined}
        site={site === undefined ? undefined : { name: site, on: !settings.offSites.includes(site) }}
        problem={problem ?? undefined}
        onTopic={(topicId, on) => ask('settings/topic', { topicId, mode: on ? 'relevant' : 'off' })}
        onSite={(on) => (site === undefined ? Promise.resolve() : ask('settings/site', { site, on }))}
        place={settings.panelPlace}
        hasOwnPanel={openBeside !== undefined}
        onOpenPanel={openPanel}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </StringsProvider>
  );
}

const askTopics = () => ask('facts/topics');
const askStatus = () => ask('status/get');

/** A tab that shows no address to us, or one that is no web page, is one that we can't read; one that gives no answer, likewise. */
function pageProblem(tab: ActiveTab | null | undefined, answered: boolean): ProblemCode | undefined {
  if (tab === undefined) return undefined;
  if (tab?.url === undefined || siteOf(tab.url) === undefined) return 'page-unreadable';
  return answered || tab.loading ? undefined : 'page-unsupported';
}
