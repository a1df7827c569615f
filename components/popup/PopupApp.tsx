import { browser } from 'wxt/browser';
import { type ActiveTab, useActiveTab } from '@/components/hooks/use-active-tab';
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
import { useTopics } from '@/components/hooks/use-topics';
import { useUnread } from '@/components/hooks/use-unread';
import { useUnwanted } from '@/components/hooks/use-unwanted';
import { countByTopic } from '@/utils/core/mentions/counts';
import type { PanelPlace } from '@/utils/core/settings/settings';
import { siteOf } from '@/utils/core/sites/site-of';
import { ask, askPage } from '@/utils/extension/messages';
import { openNativePanel } from '@/utils/extension/native-panel';
import { askForPages } from '@/utils/extension/page-tabs';
import { Popup } from './Popup';

/** The popup, bound to the active tab, the worker and the settings. */
export function PopupApp() {
  const known = useSettings();
  const { settings } = known;
  const strings = usePageStrings(settings.language, (of) => of.popup.title);
  usePageLook(settings);
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const { mentions, answered } = useMentions(page);
  const unread = useUnread(tab, page !== null && answered);
  const isUnwanted = useUnwanted(tab);
  const pack = usePackOffer(tab);
  const pause = usePause();
  const { topics, problem } = useTopics(known);
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

  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Popup
        topics={topics}
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
        onPack={() => void showPack(tab)}
        pause={pause ?? undefined}
        problem={known.problem ?? problem}
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

/** In the options it is read and asked about: they outlive the popup, and have room for what a pack holds. */
async function showPack(tab: ActiveTab | null | undefined): Promise<void> {
  if (tab) await browser.tabs.create({ url: browser.runtime.getURL(`/options.html?tab=${tab.id}`) });
  window.close();
}

const askUnseen = () => ask('seen/unseen');
