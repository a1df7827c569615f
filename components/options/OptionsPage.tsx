import type { ReactNode } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { DrawCard } from '@/components/ui/CardPreview';
import type { Permission } from '@/data/permissions';
import type { QuietSite } from '@/data/quiet-sites';
import type { Hue } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { Choice, Settings, SilencedSense, SiteList, SomeSettings, TopicMode } from '@/utils/core/settings/settings';
import type { SettingsFile } from '@/utils/core/settings/settings-fault';
import type { SyncState } from '@/utils/core/settings/sync-state';
import { AppearanceSection } from './AppearanceSection';
import { DataSection } from './DataSection';
import { LanguageSection } from './LanguageSection';
import { OptionsFrame } from './OptionsFrame';
import { PrivacySection } from './PrivacySection';
import { type Shortcut, ShortcutsSection } from './ShortcutsSection';
import { SilencedSection } from './SilencedSection';
import { SitesSection } from './SitesSection';
import { SyncSection } from './SyncSection';
import { TopicsSection } from './TopicsSection';
import { useSaid } from './use-said';

/** What the reader can do here. Each rejects with a Problem when it could not be saved. */
export interface OptionsActs {
  topic(id: string, mode: TopicMode): Promise<void>;
  hue(id: string, hue: Hue): Promise<void>;
  choose(choice: Choice): Promise<void>;
  sites(list: SiteList, add: readonly string[], remove: readonly string[]): Promise<void>;
  silence(sense: SilencedSense, isWrong: boolean): Promise<void>;
  replace(settings: SomeSettings): Promise<void>;
  /** @returns the way back. */
  wipe(): Promise<() => Promise<void>>;
  /** Opens the browser's page for keys, where it has one. */
  shortcuts: (() => void) | undefined;
}

export interface OptionsPageProps {
  /** Undefined until they have come. */
  topics: readonly TopicSummary[] | undefined;
  settings: Settings;
  quiet: readonly QuietSite[];
  /** Whether the browser has a side panel of its own. */
  hasOwnPanel: boolean;
  shortcuts: readonly Shortcut[];
  storage: { settings: number; plan: number; packs: number | null; requests: number } | undefined;
  syncState: SyncState | undefined;
  permissions: readonly Permission[];
  version: string;
  /** What is wrong, if anything. */
  problem: ProblemCode | undefined;
  act: OptionsActs;
  drawCard: DrawCard;
  written: () => string;
  readFile: (text: string) => SettingsFile;
  /** The part about packs, below the topics. */
  packs?: ReactNode;
  /** More of what is kept and can be taken along, among the data. */
  more?: ReactNode;
}

/** Every choice that a reader has, on one page; each takes effect at once, says so, and can be taken back where something goes. */
export function OptionsPage(props: OptionsPageProps) {
  const { topics, settings, quiet, shortcuts, storage, syncState, permissions, version, problem, act, drawCard } = props;
  const words = useCatalogue().strings.options;
  const { said, say, saving, undo } = useSaid(words.saved, words.undone);
  const choose = (choice: Choice) => saving(act.choose(choice));
  const wipe = async () => {
    let back = () => Promise.resolve();
    const wiping = act.wipe().then((undoing) => {
      back = undoing;
    });
    await saving(wiping, words.wiped, () => back());
  };
  return (
    <OptionsFrame version={version} problem={problem} said={said} onUndo={undo}>
      {/* Without facts all else can be chosen still. */}
      {(topics || problem) && (
        <>
          {topics && (
            <TopicsSection
              topics={topics}
              onTopic={(id, mode) => saving(act.topic(id, mode))}
              onHue={(id, hue) => saving(act.hue(id, hue))}
              onOrder={(value, done) => saving(act.choose({ field: 'order', value }), done)}
              drawCard={drawCard}
            />
          )}
          {props.packs}
          <SitesSection
            rules={settings}
            quiet={quiet}
            onChange={({ list, add, remove, said: done }) => {
              // Back in its place, not at the end.
              const before = settings[list];
              return saving(act.sites(list, add, remove), done, () => act.replace({ [list]: before }));
            }}
          />
          <AppearanceSection settings={settings} hasOwnPanel={props.hasOwnPanel} onChoose={choose} />
          <LanguageSection setting={settings.language} onChange={(value) => choose({ field: 'language', value })} />
          <ShortcutsSection shortcuts={shortcuts} onChange={act.shortcuts} />
          <SilencedSection
            silenced={settings.silenced}
            topics={topics ?? []}
            onShowAgain={(sense) =>
              saving(act.silence(sense, false), words.shownAgain(sense.term), () => act.silence(sense, true))
            }
          />
          <SyncSection sync={settings.sync} state={syncState} onChange={(value) => choose({ field: 'sync', value })} />
          <DataSection
            settings={settings}
            storage={storage}
            written={props.written}
            readFile={props.readFile}
            onExported={() => say({ done: words.exported })}
            onReplace={(wanted) => saving(act.replace(wanted), words.imported, () => act.replace(settings))}
            onWipe={wipe}
          >
            {props.more}
          </DataSection>
          <PrivacySection permissions={permissions} requests={storage?.requests} />
        </>
      )}
    </OptionsFrame>
  );
}
