import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toggleNativePanel } from '@/utils/extension/native-panel';

const { place } = vi.hoisted(() => ({ place: { beside: true } }));
vi.mock('@/utils/extension/panel-place', () => ({ panelPlaceInEvent: (told: (beside: boolean) => void) => told(place.beside) }));

const open = vi.fn(async () => {});
const close = vi.fn(async () => {});
const toggle = vi.fn(async () => {});

/** A Chromium with so many windows, of which so many have the panel open. */
function chromium(windows: number, panels: number, sidePanel: object = { open, close }): void {
  const some = (count: number) => Array.from({ length: count }, () => ({}));
  Object.assign(fakeBrowser, { sidePanel, sidebarAction: undefined });
  Object.assign(fakeBrowser.runtime, { getContexts: (_: unknown, told: (found: object[]) => void) => told(some(panels)) });
  Object.assign(fakeBrowser.windows, { getAll: (_: unknown, told: (found: object[]) => void) => told(some(windows)) });
}

beforeEach(() => {
  vi.stubGlobal('browser', fakeBrowser);
  place.beside = true;
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined });
});

describe('the browser’s own panel, by a key', () => {
  it.each([
    ['opened where no window has it', 1, 0, open],
    ['closed where the one window has it', 1, 1, close],
    ['opened where another window may be the one that has it', 2, 1, open],
    ['closed where all windows have it', 2, 2, close],
  ])('is %s, before anything is waited for', async (_, windows, panels, done) => {
    chromium(windows, panels);
    const toggled = toggleNativePanel(3);
    expect(done).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
    expect(open.mock.calls.length + close.mock.calls.length).toBe(1);
    expect(await toggled).toBe(true);
  });

  it('stays open in a Chromium that lets no extension close it', async () => {
    chromium(1, 1, { open });
    expect(await toggleNativePanel(3)).toBe(true);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is not what is asked for where the reader wants the one in the page', async () => {
    place.beside = false;
    chromium(1, 0);
    expect(await toggleNativePanel(3)).toBe(false);
    Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { toggle } });
    expect(await toggleNativePanel(3)).toBe(false);
    for (const done of [open, close, toggle]) expect(done).not.toHaveBeenCalled();
  });

  it('is not there where the browser refuses, or has none', async () => {
    chromium(1, 0, { open: () => Promise.reject(new Error('may only be called in response to a user gesture')) });
    expect(await toggleNativePanel(3)).toBe(false);
    Object.assign(fakeBrowser, { sidePanel: undefined });
    expect(await toggleNativePanel(3)).toBe(false);
  });

  it('is toggled by Firefox itself, in the same turn', async () => {
    Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { toggle } });
    const toggled = toggleNativePanel(3);
    expect(toggle).toHaveBeenCalledOnce();
    expect(await toggled).toBe(true);
  });
});
