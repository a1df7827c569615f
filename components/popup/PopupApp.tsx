import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useActiveTab } from '@/components/hooks/use-active-tab';
import { useLoad } from '@/components/hooks/use-load';
import { useMentions } from '@/components/hooks/use-mentions';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { usePause } from '@/components/hooks/use-pause';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useUnread } from '@/components/hooks/use-unread';
import { countByTopic } from '@/utils/core/counts';
import { siteOf, topicMode } from '@/utils/core/settings';
import { ask, askPage } from '@/utils/extension/messages';
import { askForPages } from '@/utils/extension/why-unread';
import { openNativePanel } from './native-panel';
import { Popup } from './Popup';

/** The popup, bound to the active tab, the worker and the settings. */
export function PopupApp() {
  const { settings, known, problem: settingsProblem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.popup.title);
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const { mentions, answered } = useMentions(page);
  const unread = useUnread(tab, page !== null && answered);
  const pause = usePause();
  const topics = useLoad(askTopics);
  const status = useLoad(askStatus);
  const unseen = useLoad(askUnseen);
  const site = tab?.url === undefined || unread ? undefined : siteOf(tab.url);

  const openPanel = useCallback(async () => {
    if (!tab) return;
    await ask('panel/open', { tabId: tab.id });
    window.close();
  }, [tab]);
  const openSidePanel = tab ? openNativePanel(tab.windowId) : undefined;

  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Popup
        topics={topics.value?.map((topic) => (known ? { ...topic, mode: topicMode(settings, topic.id) } : topic))}
        counts={page && answered ? countByTopic(mentions ?? []) : undefined}
        unseen={new Map(Object.entries(unseen.value ?? {}))}
        site={site === undefined ? undefined : { name: site, on: !settings.offSites.includes(site) }}
        unread={unread}
        pause={pause ?? undefined}
        problem={settingsProblem ?? topics.problem ?? status.value ?? undefined}
        onTopic={(topicId, on) => ask('settings/topic', { topicId, mode: on ? 'relevant' : 'off' })}
        onSite={(on) => (site === undefined ? Promise.resolve() : ask('settings/site', { site, on }))}
        onPause={(length) => ask('pause/set', { length })}
        onStep={(by) => (tab ? askPage(tab.id, 'mentions/step', { by }) : Promise.resolve())}
        onGrant={() => askForPages().then(() => window.close())}
        onOpenPanel={openPanel}
        onOpenSidePanel={openSidePanel}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </StringsProvider>
  );
}

const askTopics = () => ask('facts/topics');
const askStatus = () => ask('status/get');
const askUnseen = () => ask('seen/unseen');
