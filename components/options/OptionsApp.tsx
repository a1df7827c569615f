import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useLoad } from '@/components/hooks/use-load';
import { usePackChange } from '@/components/hooks/use-pack-change';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { topicMode } from '@/utils/core/settings';
import { ask } from '@/utils/extension/messages';
import { Options } from './Options';
import { PacksSectionApp } from './packs/PacksSectionApp';

const askStatus = () => ask('status/get');

/** The options page, bound to the worker and the settings. */
export function OptionsApp() {
  const { settings, known, problem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.options.title);
  const packs = usePackChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: packs bring topics and take them away
  const topics = useLoad(useCallback(() => ask('facts/topics'), [packs]));
  const status = useLoad(askStatus);
  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Options
        topics={topics.value?.map((topic) => (known ? { ...topic, mode: topicMode(settings, topic.id) } : topic))}
        offSites={settings.offSites}
        silenced={settings.silenced}
        languageSetting={settings.language}
        cardDelay={settings.cardDelay}
        version={browser.runtime.getManifest().version}
        problem={problem ?? topics.problem ?? status.value ?? undefined}
        packs={<PacksSectionApp />}
        onTopic={(topicId, mode) => ask('settings/topic', { topicId, mode })}
        onSiteOn={(site) => ask('settings/site', { site, on: true })}
        onLanguage={(value) => ask('settings/choose', { field: 'language', value })}
        onCardDelay={(value) => ask('settings/choose', { field: 'cardDelay', value })}
        onShowAgain={(sense) => ask('settings/right-match', sense)}
      />
    </StringsProvider>
  );
}
