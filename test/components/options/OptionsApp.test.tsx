// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { summaries } from '@/test/fixtures/topic-record';

const { ask, settings } = vi.hoisted(() => ({ ask: vi.fn(), settings: { changed: (_: unknown) => {} } }));
vi.mock('wxt/browser', () => ({
  browser: { i18n: { getUILanguage: () => 'es-US' }, runtime: { getManifest: () => ({ version: '1.2.3' }) } },
}));
vi.mock('@/utils/extension/messages', () => ({ ask }));
// The part about packs has its own tests.
vi.mock('@/components/hooks/use-pack-change', () => ({ usePackChange: () => 0 }));
vi.mock('@/components/options/packs/PacksSectionApp', () => ({ PacksSectionApp: () => null }));
vi.mock('@/utils/extension/settings', () => ({
  readSettings: async () => ({
    topics: { pier: 'off' },
    offSites: ['news.example'],
    language: 'auto',
    silenced: [],
    cardDelay: 250,
  }),
  watchSettings: (changed: (next: unknown) => void) => {
    settings.changed = changed;
    return () => {};
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
  ask.mockImplementation(async (name: string) => (name === 'facts/topics' ? summaries : null));
});
afterEach(cleanup);

describe('the options page', () => {
  it('speaks as the browser does and shows what is set', async () => {
    render(<OptionsApp />);
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: 'El muelle' })).checked).toBe(false);
    expect(screen.getByText('news.example')).toBeTruthy();
    expect(screen.getByText('Versión 1.2.3')).toBeTruthy();
    expect(document.title).toBe('Opciones de Sidelight');
    expect(document.documentElement.lang).toBe('es');
  });

  it('passes each change on to the worker', async () => {
    render(<OptionsApp />);
    await userEvent.click(await screen.findByRole('switch', { name: 'El muelle' }));
    await userEvent.click(screen.getByRole('button', { name: 'Quitar news.example' }));
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(ask.mock.calls.filter(([name]) => name.startsWith('settings/'))).toEqual([
      ['settings/topic', { topicId: 'pier', mode: 'relevant' }],
      ['settings/site', { site: 'news.example', on: true }],
      ['settings/choose', { field: 'language', value: 'en' }],
    ]);
  });

  it('follows a change of language at once', async () => {
    render(<OptionsApp />);
    await screen.findByRole('switch', { name: 'El muelle' });
    act(() => settings.changed({ topics: {}, offSites: [], language: 'en', silenced: [], cardDelay: 250 }));
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: 'The pier' })).checked).toBe(true);
    expect(document.title).toBe('Sidelight options');
  });
});
