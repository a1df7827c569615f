import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isWaiting, painted } from '@/utils/background/in-page';
import { markStyle, toneStyle } from '@/utils/background/mark-style';
import { followInOpenTabs } from '@/utils/background/open-tabs';
import { noteRefused } from '@/utils/background/sites';
import { MARK_STYLES } from '@/utils/core/settings/settings';
import { storeSetting } from '../fixtures/settings';

const scripting = { getRegisteredContentScripts: vi.fn(), executeScript: vi.fn(), insertCSS: vi.fn(), removeCSS: vi.fn() };
/** What runs in the page of a tab gives. */
let inPage: (func: unknown, tabId: number) => unknown;

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  inPage = () => null;
  scripting.executeScript.mockImplementation(async ({ target, func }) => (func ? [{ result: inPage(func, target.tabId) }] : []));
  scripting.getRegisteredContentScripts.mockResolvedValue([]);
  scripting.insertCSS.mockResolvedValue(undefined);
  scripting.removeCSS.mockResolvedValue(undefined);
  Object.assign(fakeBrowser, { scripting });
  const tabs = [
    { id: 1, url: 'https://a.example/story' },
    { id: 2, url: 'https://b.example/story' },
  ];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => tabs.find((tab) => tab.id === id)) as never);
  followInOpenTabs();
});
afterEach(() => vi.restoreAllMocks());

const files = () =>
  scripting.executeScript.mock.calls.flatMap(([{ target, files: put }]) => (put ? [[target.tabId, ...put]] : []));

describe('open tabs', () => {
  it('are read once their site is on, where a candidate waits', async () => {
    inPage = (func) => func === isWaiting;
    for (const id of [1, 2]) await noteRefused(id);
    await storeSetting('offSites', ['a.example']);
    await vi.waitFor(() => expect(files()).toEqual([[2, '/scan.js', '/mentions.js']]));
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'refused.1': true }));
    await storeSetting('offSites', []);
    await vi.waitFor(() => expect(files().slice(1)).toEqual([[1, '/scan.js', '/mentions.js']]));
  });

  it('are judged by what they show once it is known which document waits, and that one alone is read', async () => {
    scripting.executeScript.mockImplementation(async ({ func }) => (func ? [{ result: true, documentId: 'F00D' }] : []));
    for (const id of [1, 2]) await noteRefused(id);
    vi.mocked(fakeBrowser.tabs.get).mockImplementation((async (id: number) => ({ id, url: `https://${id}.example/` })) as never);
    await storeSetting('offSites', ['2.example']);
    const put = () => scripting.executeScript.mock.calls.flatMap(([{ target, files }]) => (files ? [target] : []));
    await vi.waitFor(() => expect(put()).toEqual([{ tabId: 1, documentIds: ['F00D'] }]));
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'refused.2': true }));
  });

  it('where nothing waits are left alone, and one that is gone stops no other', async () => {
    scripting.executeScript.mockImplementation(async ({ target, func }) => {
      if (target.tabId === 1) throw new Error('No tab with id: 1');
      return func ? [{ result: true }] : [];
    });
    for (const id of [1, 2]) await noteRefused(id);
    await storeSetting('onlySites', ['*.example']);
    await vi.waitFor(() => expect(files()).toEqual([[2, '/scan.js', '/mentions.js']]));
  });

  it('have their marks painted anew, with the tones that they need, and no sheet of before left', async () => {
    inPage = (func, tabId) => (func === painted && tabId === 1 ? { inFrames: true, tones: { 1: 'dark' } } : null);
    await storeSetting('markStyle', 'tint');
    const target = { tabId: 1, allFrames: true };
    await vi.waitFor(() => expect(scripting.insertCSS).toHaveBeenCalledTimes(2));
    expect(scripting.insertCSS.mock.calls).toEqual([
      [{ target, css: markStyle('tint'), origin: 'AUTHOR' }],
      [{ target, css: toneStyle('tint', { 1: 'dark' }), origin: 'AUTHOR' }],
    ]);
    const gone = scripting.removeCSS.mock.calls.map(([{ css }]) => css);
    for (const style of MARK_STYLES)
      expect(gone).toEqual(expect.arrayContaining([markStyle(style), toneStyle(style, { 1: 'dark' })]));
  });

  it('are not asked about other settings', async () => {
    await storeSetting('theme', 'dark');
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  });
});
