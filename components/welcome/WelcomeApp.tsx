import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useLoad } from '@/components/hooks/use-load';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useTopics } from '@/components/hooks/use-topics';
import { ask } from '@/utils/extension/messages';
import { Welcome } from './Welcome';

/** So many topics make a short article. */
const MOST = 4;

/** The page that welcomes readers, bound to the worker and the settings. */
export function WelcomeApp() {
  const known = useSettings();
  const { settings } = known;
  const strings = usePageStrings(settings.language, (of) => of.welcome.title);
  const { loaded, topics, problem } = useTopics(known);
  const loadRecords = useCallback(
    () => Promise.all((loaded ?? []).slice(0, MOST).map(({ id }) => ask('facts/topic', { topicId: id }))),
    [loaded],
  );
  const records = useLoad(loaded && loadRecords);
  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Welcome
        topics={topics}
        records={records.value}
        languageSetting={settings.language}
        problem={known.problem ?? problem ?? records.problem}
        onTopic={(topicId, on) => ask('settings/topic', { topicId, mode: on ? 'relevant' : 'off' })}
        onLanguage={(value) => ask('settings/choose', { field: 'language', value })}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onDone={() => window.close()}
      />
    </StringsProvider>
  );
}
