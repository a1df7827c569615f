// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { summaries } from '@/test/fixtures/topic-record';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';

const { ask, settings, openShortcutSettings } = vi.hoisted(() => ({
  ask: vi.fn(),
  settings: { changed: (_: unknown) => {} },
  openShortcutSettings: vi.fn(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getUILanguage: () => 'es-US' },
    runtime: { getManifest: () => ({ version: '1.2.3', permissions: ['storage'], host_permissions: ['https://*/*'] }) },
    commands: {
      getAll: async () => [{ name: 'next-mention', description: 'Mención siguiente', shortcut: '' }],
      openShortcutSettings,
    },
  },
}));
vi.mock('@/utils/extension/messages', () => ({ ask }));
// The part about packs has its own tests.
vi.mock('@/components/hooks/use-pack-change', () => ({ usePackChange: () => 0 }));
vi.mock('@/components/options/packs/PacksSectionApp', () => ({ PacksSectionApp: () => null }));
vi.mock('@/components/hooks/use-worker-facts', async () => {
  const { factsOf } = await import('@/test/fixtures/topic-record');
  const facts = factsOf();
  return { useWorkerFacts: () => facts };
});
vi.mock('@/components/hooks/use-sync-state', () => ({ useSyncState: () => 'fine' }));
vi.mock('@/utils/extension/settings', async () => ({
  readSettings: async () => ({
    ...(await import('@/utils/core/settings/settings')).DEFAULT_SETTINGS,
    topics: { pier: 'off' },
    offSites: ['news.example'],
    theme: 'dark',
    textSize: 115,
    order: ['pier'],
  }),
  watchSettings: (changed: (next: unknown) => void) => {
    settings.changed = changed;
    return () => {};
  },
}));

const view = { name: 'La norma del puerto' };
const answers: Record<string, unknown> = {
  'facts/topics': summaries,
  'status/get': null,
  'sites/quiet': [{ pattern: '*.bank', kind: 'money' }],
  'data/usage': { settings: 1, plan: 2, packs: null, requests: 0 },
  'data/wipe': { 'settings.theme': 'dark' },
  'card/get': view,
};
const takeOut = vi.fn();
const putCard = vi.fn(() => takeOut);

beforeEach(() => {
  vi.clearAllMocks();
  ask.mockImplementation(async (name: string) => answers[name]);
});
afterEach(cleanup);

describe('the options page', () => {
  it('speaks as the browser does and shows what is set', async () => {
    render(<OptionsApp putCard={putCard} />);
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: 'El muelle' })).checked).toBe(false);
    expect(screen.getByText('news.example')).toBeTruthy();
    expect(screen.getByText('Versión 1.2.3')).toBeTruthy();
    expect(document.title).toBe('Opciones de Sidelight');
    expect({ ...document.documentElement.dataset }).toEqual({ theme: 'dark', size: '115' });
    expect(screen.getAllByRole('switch', { name: /^(El|La) / }).map((each) => each.closest('label')?.textContent)).toEqual([
      'El muelle',
      'La norma del puerto',
    ]);
    expect(await screen.findByText('Mención siguiente')).toBeTruthy();
    expect(screen.getByText('La copia está al día.')).toBeTruthy();
    expect(screen.getByText('https://*/*')).toBeTruthy();
    expect(screen.queryByText('scripting')).toBeNull();
    expect(screen.getByText('*.bank')).toBeTruthy();
    expect(document.documentElement.lang).toBe('es');
  });

  it('passes each change on to the worker', async () => {
    render(<OptionsApp putCard={putCard} />);
    await userEvent.click(await screen.findByRole('switch', { name: 'El muelle' }));
    await userEvent.click(screen.getByRole('button', { name: 'Quitar news.example' }));
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Color de El muelle' }), 'Azul');
    expect(ask.mock.calls.filter(([name]) => name.startsWith('settings/'))).toEqual([
      ['settings/topic', { topicId: 'pier', mode: 'relevant' }],
      ['settings/sites', { list: 'offSites', add: [], remove: ['news.example'] }],
      ['settings/choose', { field: 'language', value: 'en' }],
      ['settings/hue', { topicId: 'pier', hue: 1 }],
    ]);
  });

  it('follows a change of language at once', async () => {
    render(<OptionsApp putCard={putCard} />);
    await screen.findByRole('switch', { name: 'El muelle' });
    act(() => settings.changed({ ...DEFAULT_SETTINGS, language: 'en' }));
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: 'The pier' })).checked).toBe(true);
    expect(document.title).toBe('Sidelight options');
  });

  it('brings back what was wiped, as the worker gave it', async () => {
    render(<OptionsApp putCard={putCard} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Olvidar todo lo que elegí' }));
    await userEvent.click(screen.getByRole('button', { name: 'Olvidarlo todo' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Deshacer' }));
    expect(ask).toHaveBeenCalledWith('data/wipe');
    expect(ask).toHaveBeenLastCalledWith('data/restore', { 'settings.theme': 'dark' });
  });

  it('draws the card that the worker makes, and takes it out again', async () => {
    render(<OptionsApp putCard={putCard} />);
    const show = await screen.findByRole('button', { name: 'Ver su ficha: El muelle' });
    await userEvent.click(show);
    expect(ask).toHaveBeenCalledWith('card/get', { topicId: 'pier' });
    expect(putCard).toHaveBeenCalledExactlyOnceWith(expect.any(HTMLElement), view);
    await userEvent.click(show);
    expect(takeOut).toHaveBeenCalledOnce();
  });

  it('opens the browser’s own page for keys', async () => {
    render(<OptionsApp putCard={putCard} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Cambiarlos en el navegador' }));
    expect(openShortcutSettings).toHaveBeenCalledOnce();
  });
});
