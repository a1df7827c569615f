import { useCallback, useMemo } from 'react';
import { browser } from 'wxt/browser';
import { useLoad } from '@/components/hooks/use-load';
import { usePackChange } from '@/components/hooks/use-pack-change';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useSyncState } from '@/components/hooks/use-sync-state';
import { useTopics } from '@/components/hooks/use-topics';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import type { DrawCard, PutCard } from '@/components/ui/CardPreview';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import { placeHash, type StatementPlace } from '@/utils/core/facts/statement-place';
import { inOrder } from '@/utils/core/settings/settings';
import { ask } from '@/utils/extension/messages';
import { hasNativePanel } from '@/utils/extension/native-panel';
import { readSettingsFile, writeSettingsFile } from '@/utils/extension/settings-file';
import { FactsSection } from './FactsSection';
import { FindRow } from './FindRow';
import { ForgetSeen } from './ForgetSeen';
import { type OptionsActs, OptionsPage } from './OptionsPage';
import { ProblemListApp } from './ProblemListApp';
import { PacksSectionApp } from './packs/PacksSectionApp';

const askQuiet = () => ask('sites/quiet');
const askShortcuts = async () =>
  (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    does: description || name,
    keys: shortcut,
  }));

const ACT: OptionsActs = {
  topic: (topicId, mode) => ask('settings/topic', { topicId, mode }),
  hue: (topicId, hue) => ask('settings/hue', { topicId, hue }),
  choose: (choice) => ask<'settings/choose'>('settings/choose', choice),
  sites: (list, add, remove) => ask('settings/sites', { list, add: [...add], remove: [...remove] }),
  silence: (sense, isWrong) => ask(isWrong ? 'settings/wrong-match' : 'settings/right-match', sense),
  replace: (settings) => ask('settings/replace', settings),
  async wipe() {
    const gone = await ask('data/wipe');
    return () => ask('data/restore', gone);
  },
  shortcuts: wayToShortcuts(),
};

/** Firefox has a way of its own; Chromium lets extensions open that page by its address; Safari has none. */
function wayToShortcuts(): (() => void) | undefined {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof open === 'function') return () => Reflect.apply(open, browser.commands, []);
  const isChromium = browser.runtime.getURL('/options.html').startsWith('chrome-extension:');
  return isChromium ? () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) : undefined;
}

/** The options page, bound to the worker and the settings. */
export function OptionsApp({ putCard }: { putCard: PutCard }) {
  const known = useSettings();
  const { settings } = known;
  const strings = usePageStrings(settings.language, (of) => of.options.title);
  const { topics, problem } = useTopics(known, usePackChange());
  const quiet = useLoad(askQuiet);
  const shortcuts = useLoad(askShortcuts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes with the settings
  const storage = useLoad(useCallback(() => ask('data/usage'), [settings]));
  const syncState = useSyncState();
  const facts = useWorkerFacts();
  const drawCard = useMemo(() => drawing(putCard), [putCard]);
  usePageLook(settings);
  if (!strings) return null;
  return (
    <StringsProvider strings={strings}>
      <OptionsPage
        topics={topics && inOrder(topics, settings.order)}
        settings={settings}
        quiet={quiet.value ?? []}
        hasOwnPanel={hasNativePanel()}
        shortcuts={shortcuts.value ?? []}
        storage={storage.value}
        syncState={syncState}
        permissions={granted()}
        version={browser.runtime.getManifest().version}
        problem={known.problem ?? problem}
        act={ACT}
        drawCard={drawCard}
        written={() => writeSettingsFile(settings)}
        readFile={readSettingsFile}
        more={
          <>
            <FindRow>
              <h3>{strings.seen.label}</h3>
              <ForgetSeen onForget={() => ask('seen/forget')} />
            </FindRow>
            <FindRow>
              <h3>{strings.problemLog.label}</h3>
              <ProblemListApp />
            </FindRow>
          </>
        }
        packs={
          <>
            <PacksSectionApp />
            {topics && <FactsSection source={facts} topics={topics} onOpen={openStatement} />}
          </>
        }
      />
    </StringsProvider>
  );
}

/** In the side panel's page, which is a whole page as well. */
function openStatement(place: StatementPlace): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}${placeHash(place)}` });
}

/** What the manifest of this browser asks for. */
function granted() {
  const { permissions = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  const asked: readonly string[] = [...permissions, ...hosts];
  return [...PERMISSIONS, ...HOSTS].filter((permission) => asked.includes(permission));
}

function drawing(putCard: PutCard): DrawCard {
  return (into, topicId) => {
    let takeOut = () => {};
    let isWanted = true;
    // Without an answer there is no card to show; the page says elsewhere that the worker does not answer.
    ask('card/get', { topicId }).then(
      (view) => {
        if (isWanted) takeOut = putCard(into, view);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
      takeOut();
    };
  };
}
