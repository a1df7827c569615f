import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useLoad } from '@/components/hooks/use-load';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { topicMode } from '@/utils/core/settings/settings';
import { ask } from '@/utils/extension/messages';
import { Welcome } from './Welcome';

/** So many topics make a short article. */
const MOST = 4;

/** The page that welcomes readers, bound to the worker and the settings. */
export function WelcomeApp() {
  const { settings, known, problem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.welcome.title);
  const topics = useLoad(askTopics);
  const first = topics.value;
  const loadRecords = useCallback(
    () => Promise.all((first ?? []).slice(0, MOST).map(({ id }) => ask('facts/topic', { topicId: id }))),
    [first],
  );
  const records = useLoad(first && loadRecords);
  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <Welcome
        topics={topics.value?.map((topic) => (known ? { ...topic, mode: topicMode(settings, topic.id) } : topic))}
        records={records.value}
        languageSetting={settings.language}
        problem={problem ?? topics.problem ?? records.problem}
        onTopic={(topicId, on) => ask('settings/topic', { topicId, mode: on ? 'relevant' : 'off' })}
        onLanguage={(value) => ask('settings/choose', { field: 'language', value })}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onDone={() => window.close()}
      />
    </StringsProvider>
  );
}

const askTopics = () => ask('facts/topics');
