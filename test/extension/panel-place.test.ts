import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPanelPlaceAtHand, panelPlaceInEvent } from '@/utils/extension/panel-place';
import { storeSetting } from '../fixtures/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A store as pages have it. */
function pageStore(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

describe('where the reader wants the panel, asked in an event', () => {
  it.each([
    [{ 'settings.panelPlace': 'browser' }, true],
    [{ 'settings.panelPlace': 'page' }, false],
    [{}, false],
    [undefined, false],
  ])('is told by a callback of Chromium’s that gives %j: %s', (stored, beside) => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get') as unknown as ReturnType<typeof vi.fn>;
    get.mockImplementation((_key: string, told: (all: unknown) => void) => told(stored));
    const told = vi.fn();
    panelPlaceInEvent(told);
    // In the same turn: nothing was awaited.
    expect(told).toHaveBeenCalledExactlyOnceWith(beside);
  });

  it('is at hand in Firefox, as it was chosen last', async () => {
    const kept = pageStore();
    const now = () => {
      const told = vi.fn();
      panelPlaceInEvent(told);
      return told.mock.calls;
    };
    expect(now()).toEqual([[false]]);
    keepPanelPlaceAtHand();
    // What it has read at its start comes first.
    await new Promise((done) => setTimeout(done));
    await storeSetting('panelPlace', 'browser');
    await vi.waitFor(() => expect(now()).toEqual([[true]]));
    await fakeBrowser.storage.local.remove('settings.panelPlace');
    await vi.waitFor(() => expect(now()).toEqual([[false]]));
    expect([...kept.keys()]).toEqual([]);
  });

  it('is at hand as it was chosen before the background began', async () => {
    await storeSetting('panelPlace', 'browser');
    const kept = pageStore();
    keepPanelPlaceAtHand();
    await vi.waitFor(() => expect([...kept.values()]).toEqual(['browser']));
  });

  it('is copied nowhere in a worker, which has no such store', async () => {
    vi.stubGlobal('localStorage', undefined);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    keepPanelPlaceAtHand();
    expect(get).not.toHaveBeenCalled();
  });
});
