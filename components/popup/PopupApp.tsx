import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useActiveTab } from '@/components/hooks/use-active-tab';
import { useLoad } from '@/components/hooks/use-load';
import { useMentions } from '@/components/hooks/use-mentions';
import { usePackOffer } from '@/components/hooks/use-pack-offer';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { usePause } from '@/components/hooks/use-pause';
import { useSettings } from '@/components/hooks/use-settings';
import { useSiteVerdict } from '@/components/hooks/use-site-verdict';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useUnread } from '@/components/hooks/use-unread';
import { useUnwanted } from '@/components/hooks/use-unwanted';
import { countByTopic } from '@/utils/core/mentions/counts';
import { type PanelPlace, siteOf, topicMode } from '@/utils/core/settings/settings';
import { ask, askPage } from '@/utils/extension/messages';
import { openNativePanel } from '@/utils/extension/native-panel';
import { askForPages } from '@/utils/extension/why-unread';
import { Popup } from './Popup';

/** The popup, bound to the active tab, the worker and the settings. */
export function PopupApp() {
  const { settings, known, problem: settingsProblem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.popup.title);
  usePageLook(settings);
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const { mentions, answered } = useMentions(page);
  const unread = useUnread(tab, page !== null && answered);
  const isUnwanted = useUnwanted(tab);
  const pack = usePackOffer(tab);
  const pause = usePause();
  const topics = useLoad(askTopics);
  // Asked anew once topics have come: reading them may find what is amiss.
  // biome-ignore lint/correctness/useExhaustiveDependencies: their coming is the signal
  const status = useLoad(useCallback(() => ask('status/get'), [topics.value]));
  const unseen = useLoad(askUnseen);
  const site = tab?.url === undefined || unread ? undefined : siteOf(tab.url);
  const verdict = useSiteVerdict(tab?.url);

  const openBeside = tab ? openNativePanel(tab.windowId) : undefined;
  const openPanel = async (place: PanelPlace) => {
    if (!tab) return;
    // First of all: browsers open their own panel only in the click itself.
    const opened = place === 'browser' ? openBeside?.() : ask('panel/open', { tabId: tab.id });
    const kept = place === settings.panelPlace ? undefined : ask('settings/choose', { field: 'panelPlace', value: place });
    await Promise.all([opened, kept]);
    window.close();
  };

  // There it is read and asked about: it outlives the popup, and has room for what a pack holds.
  const showPack = async () => {
    if (tab) await browser.tabs.create({ url: browser.runtime.getURL(`/options.html?tab=${tab.id}`) });
    window.close();
  };

  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Popup
        topics={topics.value?.map((topic) => (known ? { ...topic, mode: topicMode(settings, topic.id) } : topic))}
        counts={page && answered ? countByTopic(mentions ?? []) : undefined}
        unseen={new Map(Object.entries(unseen.value ?? {}))}
        site={
          site === undefined
            ? undefined
            : { name: site, on: verdict?.on ?? true, why: verdict?.on === false ? verdict : undefined }
        }
        unread={unread}
        isUnwanted={isUnwanted}
        pack={pack}
        onPack={() => void showPack()}
        pause={pause ?? undefined}
        problem={settingsProblem ?? topics.problem ?? status.value ?? undefined}
        onTopic={(topicId, on) => ask('settings/topic', { topicId, mode: on ? 'relevant' : 'off' })}
        onSite={(on) => (site === undefined ? Promise.resolve() : ask('settings/site', { site, on }))}
        place={settings.panelPlace}
        hasOwnPanel={openBeside !== undefined}
        onPause={(length) => ask('pause/set', { length })}
        onStep={(by) => (tab ? askPage(tab.id, 'mentions/step', { by }) : Promise.resolve())}
        onGrant={() => askForPages().then(() => window.close())}
        onOpenPanel={openPanel}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </StringsProvider>
  );
}

const askTopics = () => ask('facts/topics');
const askUnseen = () => ask('seen/unseen');
