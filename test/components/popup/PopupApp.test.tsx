// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '@/components/popup/PopupApp';
import { harborMentions, summaries } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';

const { ask, askPage, tabs, sidePanel, settings, access, executeScript } = vi.hoisted(() => ({
  ask: vi.fn(),
  askPage: vi.fn(),
  tabs: {
    create: vi.fn(async () => {}),
    query: vi.fn(),
    onActivated: { addListener: vi.fn(), removeListener: vi.fn() },
    onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
  },
  sidePanel: { open: vi.fn(async () => {}) },
  access: { contains: vi.fn(), request: vi.fn(async () => true) },
  executeScript: vi.fn(),
  settings: { read: vi.fn(), changed: (_: unknown) => {}, rules: new Set<() => void>() },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs,
    sidePanel,
    permissions: access,
    scripting: { executeScript },
    storage: { local: { onChanged: { addListener: vi.fn(), removeListener: vi.fn() } } },
    i18n: { getUILanguage: () => 'en-US' },
    runtime: { openOptionsPage: vi.fn(async () => {}), getURL: (path: string) => `chrome-extension://ours${path}` },
  },
}));
vi.mock('@/utils/extension/messages', () => ({ ask, askPage }));
vi.mock('@/utils/extension/setting-keys', () => ({
  watchSetting: (_: string, changed: () => void) => {
    settings.rules.add(changed);
    return () => settings.rules.delete(changed);
  },
}));
vi.mock('@/utils/extension/settings', () => ({
  readSettings: settings.read,
  watchSettings: (changed: (next: unknown) => void) => {
    settings.changed = changed;
    return () => {};
  },
}));

const answers: Record<string, () => unknown> = {};
beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(answers, {
    'facts/topics': () => summaries,
    'status/get': () => null,
    'sites/judge': () => ({ on: true }),
    'pause/get': () => null,
    'seen/unseen': () => ({ harbor: 3 }),
  });
  access.contains.mockResolvedValue(true);
  executeScript.mockResolvedValue([]);
  ask.mockImplementation(async (name: string) => answers[name]?.());
  askPage.mockImplementation(async () => harborMentions);
  tabs.query.mockImplementation(async () => [{ id: 4, windowId: 9, url: 'https://www.news.example/story' }]);
  settings.read.mockImplementation(async (): Promise<Settings> => DEFAULT_SETTINGS);
  vi.spyOn(window, 'close').mockImplementation(() => {});
});
afterEach(cleanup);

describe('the popup of a tab', () => {
  it('shows the counts of its page', async () => {
    render(<PopupApp />);
    expect(await screen.findByRole('switch', { name: 'The harbor rule 2 mentions · 3 new since you last looked' })).toBeTruthy();
    expect(await screen.findByRole('switch', { name: 'Underline on news.example' })).toBeTruthy();
    expect(askPage).toHaveBeenCalledWith(4, 'mentions/list');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so where a page has no mentions', async () => {
    askPage.mockResolvedValue([]);
    render(<PopupApp />);
    expect(await screen.findByText('No mention of these topics was found on this page.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why no script of ours answers from a page, but not while it loads', async () => {
    askPage.mockRejectedValue(new Problem('no-answer'));
    executeScript.mockImplementation(async ({ func }: { func: () => unknown }) => [
      { result: String(func).includes('contentType') ? 'application/xml' : false },
    ]);
    tabs.query.mockResolvedValue([{ id: 4, windowId: 9, url: 'https://www.news.example/feed.xml', status: 'loading' }]);
    render(<PopupApp />);
    expect(await screen.findByRole('switch', { name: 'Underline on news.example' })).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
    cleanup();

    tabs.query.mockResolvedValue([{ id: 4, windowId: 9, url: 'https://www.news.example/feed.xml', status: 'complete' }]);
    render(<PopupApp />);
    expect(await screen.findByText(/This is not a page of text/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open panel' }).disabled).toBe(true);
    expect(screen.queryByRole('switch', { name: /Underline/ })).toBeNull();
  });

  it('offers to add the pack that the tab shows, and shows it in the options', async () => {
    askPage.mockRejectedValue(new Problem('no-answer'));
    answers['packs/shelf'] = () => ({ bundled: [], imported: [], lost: [] });
    executeScript.mockImplementation(async ({ func }: { func: () => unknown }) => [
      { result: String(func).includes('format') ? { id: 'new', version: 1 } : 'application/json' },
    ]);
    tabs.query.mockResolvedValue([{ id: 4, windowId: 9, url: 'https://packs.example/new.json', status: 'complete' }]);
    render(<PopupApp />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add this pack' }));
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/\/options\.html\?tab=4$/) });
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('asks for no packs where the tab shows a page', async () => {
    executeScript.mockImplementation(async () => [{ result: null }]);
    render(<PopupApp />);
    await screen.findByRole('switch', { name: /harbor rule 2/ });
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
    expect(ask).not.toHaveBeenCalledWith('packs/shelf');
  });

  it('says so on a tab that hides its address', async () => {
    tabs.query.mockResolvedValue([{ id: 4, windowId: 9 }]);
    render(<PopupApp />);
    expect(await screen.findByText(/a page of the browser itself/)).toBeTruthy();
    expect(askPage).not.toHaveBeenCalled();
  });

  it('offers to be let in where the reader has taken access away', async () => {
    access.contains.mockResolvedValue(false);
    tabs.query.mockResolvedValue([{ id: 4, windowId: 9 }]);
    render(<PopupApp />);
    (await screen.findByRole('button', { name: 'Allow on all sites' })).click();
    // In the click itself: browsers refuse it later.
    expect(access.request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://*/*', 'https://*/*'] });
  });

  it('walks to mentions in its tab, and pauses', async () => {
    render(<PopupApp />);
    await userEvent.click(await screen.findByRole('button', { name: 'Next mention' }));
    expect(askPage).toHaveBeenCalledWith(4, 'mentions/step', { by: 1 });
    await userEvent.click(screen.getByRole('button', { name: 'until restart' }));
    expect(ask).toHaveBeenCalledWith('pause/set', { length: 'restart' });
  });

  it('passes the switches on to the worker and goes back when it refuses', async () => {
    render(<PopupApp />);
    await userEvent.click(await screen.findByRole('switch', { name: /The pier/ }));
    expect(ask).toHaveBeenCalledWith('settings/topic', { topicId: 'pier', mode: 'off' });
    await userEvent.click(screen.getByRole('switch', { name: /Underline/ }));
    expect(ask).toHaveBeenCalledWith('settings/site', { site: 'news.example', on: false });

    answers['settings/topic'] = () => {
      throw new Problem('settings-unsaved');
    };
    const harbor = screen.getByRole<HTMLInputElement>('switch', { name: /harbor/ });
    await userEvent.click(harbor);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    expect(harbor.checked).toBe(true);
  });

  it('follows settings changed elsewhere, the language too', async () => {
    render(<PopupApp />);
    await screen.findByRole('switch', { name: /The pier/ });
    answers['sites/judge'] = () => ({ on: false, why: 'off', pattern: 'news.example' });
    act(() => {
      settings.changed({ ...DEFAULT_SETTINGS, topics: { pier: 'off' }, language: 'es' });
      for (const changed of settings.rules) changed();
    });
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: /El muelle/ })).checked).toBe(false);
    const site = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Subrayar en news.example' });
    await waitFor(() => expect(site().checked).toBe(false));
    expect(ask).toHaveBeenCalledWith('sites/judge', { address: 'https://www.news.example/story' });
    expect(document.documentElement.lang).toBe('es');
  });

  it('says when settings can’t be read', async () => {
    settings.read.mockRejectedValue(new Problem('settings-unreadable'));
    render(<PopupApp />);
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was written over them');
  });

  it('says what the worker knows to be wrong', async () => {
    answers['status/get'] = () => 'database-unreadable';
    render(<PopupApp />);
    expect((await screen.findByRole('alert')).textContent).toContain('come straight from the extension');
  });

  it('opens the panel in its tab, then leaves', async () => {
    render(<PopupApp />);
    await screen.findByRole('switch', { name: /harbor rule 2/ });
    await userEvent.click(screen.getByRole('button', { name: 'Open panel' }));
    expect(ask).toHaveBeenCalledWith('panel/open', { tabId: 4 });
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('opens the browser’s side panel of its window before any await, and keeps that choice', async () => {
    render(<PopupApp />);
    (await screen.findByRole('button', { name: /side panel/ })).click();
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 9 });
    expect(ask).toHaveBeenCalledWith('settings/choose', { field: 'panelPlace', value: 'browser' });
    await vi.waitFor(() => expect(window.close).toHaveBeenCalledOnce());
  });

  it('opens what was chosen, and says nothing of it again', async () => {
    settings.read.mockResolvedValue({ ...DEFAULT_SETTINGS, panelPlace: 'browser' });
    render(<PopupApp />);
    await screen.findByRole('button', { name: 'Open in the page' });
    screen.getByRole('button', { name: 'Open panel' }).click();
    expect(sidePanel.open).toHaveBeenCalledOnce();
    expect(ask.mock.calls.filter(([name]) => name === 'panel/open' || name === 'settings/choose')).toEqual([]);
    screen.getByRole('button', { name: 'Open in the page' }).click();
    expect(ask).toHaveBeenCalledWith('panel/open', { tabId: 4 });
    expect(ask).toHaveBeenCalledWith('settings/choose', { field: 'panelPlace', value: 'page' });
  });
});
