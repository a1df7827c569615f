import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/utils/background/commands';
import { readSettings } from '@/utils/extension/settings';
import { freshBrowser, shipPacks } from '../fixtures/worker';

const { toggleNativePanel } = vi.hoisted(() => ({ toggleNativePanel: vi.fn() }));
vi.mock('@/utils/extension/native-panel', () => ({ toggleNativePanel }));

beforeEach(() => {
  toggleNativePanel.mockResolvedValue(false);
  freshBrowser();
  shipPacks();
});
afterEach(() => {
  toggleNativePanel.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tab = { id: 7, windowId: 3, url: 'https://www.a.example/story' };

/** A page whose panel is open, or can be opened. */
function page(panel: { open: boolean }) {
  return vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_id: number, message: unknown) => {
    const { name }: { name?: unknown } = Object(message);
    if (name === 'panel/close') {
      const wasOpen = panel.open;
      panel.open = false;
      return { ok: true, value: wasOpen };
    }
    panel.open = true;
    return { ok: true, value: true };
  });
}

describe('a shortcut', () => {
  it.each([
    ['next-mention', 1],
    ['previous-mention', -1],
  ])('%s walks by %i in the tab where it was pressed', (command, by) => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no script there'));
    runCommand(command, tab);
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { name: 'mentions/step', payload: { by } }, { frameId: 0 });
  });

  it('opens the panel, and closes one that is open', async () => {
    const panel = { open: false };
    page(panel);
    runCommand('toggle-panel', tab);
    await vi.waitFor(() => expect(panel.open).toBe(true));
    runCommand('toggle-panel', tab);
    await vi.waitFor(() => expect(panel.open).toBe(false));
  });

  it('toggles the browser’s own panel where the reader wants that, before anything is waited for', async () => {
    toggleNativePanel.mockResolvedValue(true);
    const send = page({ open: false });
    runCommand('toggle-panel', tab);
    expect(toggleNativePanel).toHaveBeenCalledExactlyOnceWith(3);
    await vi.waitFor(() => expect(toggleNativePanel.mock.settledResults).toMatchObject([{ type: 'fulfilled' }]));
    expect(send).not.toHaveBeenCalled();
  });

  it('toggles the one in the page where the tab stands in no window', async () => {
    toggleNativePanel.mockResolvedValue(true);
    const panel = { open: true };
    page(panel);
    runCommand('toggle-panel', { ...tab, windowId: undefined });
    await vi.waitFor(() => expect(panel.open).toBe(false));
  });

  it('switches the site of its tab off, and on again', async () => {
    runCommand('toggle-site', tab);
    await vi.waitFor(async () => expect((await readSettings()).offSites).toEqual(['a.example']));
    runCommand('toggle-site', tab);
    await vi.waitFor(async () => expect((await readSettings()).offSites).toEqual([]));
  });

  it('does nothing on a page that is no site', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    for (const url of [undefined, 'about:blank', 'chrome://extensions/']) runCommand('toggle-site', { id: 7, url });
    await Promise.resolve();
    expect(set).not.toHaveBeenCalled();
  });

  it('does nothing where it is none, or was pressed in no tab', () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    runCommand('next-mention', undefined);
    runCommand('next-mention', {});
    runCommand('toString', tab);
    expect(send).not.toHaveBeenCalled();
  });
});
