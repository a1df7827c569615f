import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { type OptionsActs, OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { harbor, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { readSettingsFile } from '@/utils/extension/settings-file';

/** What a reader has set, for tests of the page. */
export const SET: Settings = {
  ...DEFAULT_SETTINGS,
  offSites: ['news.example', '*.quiet.example'],
  silenced: [{ topicId: 'harbor', term: 'the harbor', site: 'wrecks.example' }],
};

/** Shows the options page with acts that note what they are asked for. */
export function showOptions(props: Partial<OptionsPageProps> = {}, acts: Partial<OptionsActs> = {}, language: Language = 'en') {
  const restore = vi.fn(async () => {});
  const act = {
    topic: vi.fn<OptionsActs['topic']>(async () => {}),
    hue: vi.fn<OptionsActs['hue']>(async () => {}),
    choose: vi.fn<OptionsActs['choose']>(async () => {}),
    sites: vi.fn<OptionsActs['sites']>(async () => {}),
    silence: vi.fn<OptionsActs['silence']>(async () => {}),
    replace: vi.fn<OptionsActs['replace']>(async () => {}),
    wipe: vi.fn<OptionsActs['wipe']>(async () => restore),
    shortcuts: vi.fn<NonNullable<OptionsActs['shortcuts']>>(),
  };
  const takeOut = vi.fn();
  const drawCard = vi.fn((into: HTMLElement, topicId: string) => {
    into.append(`the card of ${topicId}`);
    return takeOut;
  });
  const page = (more: Partial<OptionsPageProps>) => (
    <StringsProvider strings={catalogues[language]}>
      <OptionsPage
        topics={[summary(harbor), summary(pier, 'off')]}
        settings={SET}
        hasOwnPanel
        quiet={[
          { pattern: 'mail.example', kind: 'mail' },
          { pattern: '*.bank', kind: 'money' },
        ]}
        shortcuts={[
          { name: '_execute_action', does: '_execute_action', keys: '' },
          { name: 'next-mention', does: 'Next mention', keys: 'Alt+Shift+.' },
        ]}
        storage={{ settings: 3_000, plan: 240_000, packs: 1_260_000, requests: 0 }}
        syncState="off"
        permissions={['storage', 'https://*/*']}
        version="0.1.0"
        problem={undefined}
        act={{ ...act, ...acts }}
        drawCard={drawCard}
        written={() => 'the settings'}
        readFile={readSettingsFile}
        {...props}
        {...more}
      />
    </StringsProvider>
  );
  const { rerender } = render(page({}));
  return { ...act, restore, drawCard, takeOut, again: (more: Partial<OptionsPageProps>) => rerender(page(more)) };
}

export const unsaved = () => Promise.reject(new Problem('settings-unsaved'));
