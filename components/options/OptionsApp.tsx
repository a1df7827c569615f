import { useCallback, useMemo } from 'react';
import { browser } from 'wxt/browser';
import { useLoad } from '@/components/hooks/use-load';
import { usePackChange } from '@/components/hooks/use-pack-change';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useStored } from '@/components/hooks/use-stored';
import { StringsProvider } from '@/components/hooks/use-strings';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import type { CardView } from '@/utils/core/facts/card-view';
import { placeHash, type StatementPlace } from '@/utils/core/facts/statement-place';
import { inOrder, topicHue, topicMode } from '@/utils/core/settings/settings';
import { SYNC_STATE_KEY, SYNC_STATES } from '@/utils/core/settings/sync-state';
import { ask } from '@/utils/extension/messages';
import { hasNativePanel } from '@/utils/extension/native-panel';
import { readSettingsFile, writeSettingsFile } from '@/utils/extension/settings-file';
import type { DrawCard } from './CardPreview';
import { FactsPart } from './FactsPart';
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

interface OptionsAppProps {
  /** Puts a card into an element: the code that pages have it from. @returns the way to take it out. */
  putCard: (into: HTMLElement, view: CardView) => () => void;
}

/** The options page, bound to the worker and the settings. */
export function OptionsApp({ putCard }: OptionsAppProps) {
  const { settings, known, problem } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.options.title);
  const packs = usePackChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: packs bring topics and take them away
  const topics = useLoad(useCallback(() => ask('facts/topics'), [packs]));
  // Asked anew once topics have come: reading them may find what is amiss.
  // biome-ignore lint/correctness/useExhaustiveDependencies: their coming is the signal
  const status = useLoad(useCallback(() => ask('status/get'), [topics.value]));
  const quiet = useLoad(askQuiet);
  const shortcuts = useLoad(askShortcuts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes with the settings
  const storage = useLoad(useCallback(() => ask('data/usage'), [settings]));
  const state = useStored(SYNC_STATE_KEY);
  const facts = useWorkerFacts();
  const drawCard = useMemo(() => drawing(putCard), [putCard]);
  usePageLook(settings);
  if (!strings) return null;
  const shown = topics.value?.map((topic) =>
    known ? { ...topic, mode: topicMode(settings, topic.id), hue: topicHue(settings, topic) } : topic,
  );
  return (
    <StringsProvider strings={strings}>
      <OptionsPage
        topics={shown && inOrder(shown, settings.order)}
        settings={settings}
        quiet={quiet.value ?? []}
        hasOwnPanel={hasNativePanel()}
        shortcuts={shortcuts.value ?? []}
        storage={storage.value}
        syncState={SYNC_STATES.find((each) => each === state)}
        permissions={granted()}
        version={browser.runtime.getManifest().version}
        problem={problem ?? topics.problem ?? status.value ?? undefined}
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
            {shown && <FactsPart source={facts} topics={shown} onOpen={openStatement} />}
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

function drawing(putCard: OptionsAppProps['putCard']): DrawCard {
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
