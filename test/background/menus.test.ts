import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeMenus, runMenu } from '@/utils/background/menus';
import { readSettings } from '@/utils/extension/settings';
import { storeSetting } from '../fixtures/settings';
import { freshBrowser, shipPacks } from '../fixtures/worker';

/** The menu as a browser keeps it: a second item of one id is refused. */
let items: { id: string; title: string; contexts: string[] }[];

beforeEach(() => {
  freshBrowser();
  shipPacks();
  fakeBrowser.i18n.getUILanguage = () => 'en-US';
  items = [];
  Object.assign(fakeBrowser.contextMenus, {
    async removeAll() {
      await Promise.resolve();
      items = [];
    },
    create(item: (typeof items)[number]) {
      if (items.some(({ id }) => id === item.id)) throw new Error(`Cannot create item with duplicate id ${item.id}`);
      items.push(item);
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tab = { id: 7, windowId: 3, url: 'https://www.a.example/story' };
const LIMIT = { topicId: 'harbor', kind: 'fact', id: 'limit' };
const WISH = { topicId: 'harbor', place: LIMIT, lookedUp: 'Boats may stay for ten days' };

describe('the context menu', () => {
  it('has each item once, however often it is made', async () => {
    await Promise.all([makeMenus(), makeMenus(), makeMenus()]);
    await makeMenus();
    expect(items.map(({ id, contexts }) => [id, ...contexts])).toEqual([
      ['look-up', 'selection'],
      ['site', 'page', 'action'],
    ]);
  });

  it('speaks the language of the reader', async () => {
    await makeMenus();
    expect(items[0]?.title).toBe('Look up “%s” in Sidelight');
    await storeSetting('language', 'ht');
    await makeMenus();
    expect(items.map(({ title }) => title)).toEqual(['Chèche “%s” nan Sidelight', 'Etenn oswa limen Sidelight sou sit sa a']);
  });

  it('switches the site off, and on again', async () => {
    await runMenu('site', undefined, tab);
    expect((await readSettings()).offSites).toEqual(['a.example']);
    await runMenu('site', undefined, tab);
    expect((await readSettings()).offSites).toEqual([]);
  });

  it('opens the panel at what the selection is about', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: true } as never);
    await runMenu('look-up', ' Boats may\n stay for ten days ', tab);
    expect(send.mock.calls[0]?.slice(0, 2)).toEqual([7, { name: 'panel/show', payload: WISH }]);
  });

  it('opens it to say so where nothing is about it', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: true } as never);
    await runMenu('look-up', 'chocolate cake', tab);
    expect(send.mock.calls[0]?.[1]).toEqual({
      name: 'panel/show',
      payload: { lookedUp: 'chocolate cake' },
    });
  });

  it('opens it as it is where there are no facts to look in: it says what is wrong', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: true } as never);
    await runMenu('look-up', 'harbor', tab);
    expect(send.mock.calls[0]?.[1]).toEqual({ name: 'panel/show', payload: {} });
  });

  it.each([
    ['Boats may stay for ten days', WISH],
    ['chocolate cake', { lookedUp: 'chocolate cake' }],
  ])('opens it in a tab of its own where no script may enter the page, told of “%s”', async (words, wish) => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
    Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.reject(new Error('Cannot access')) });
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 9 } as never);
    await runMenu('look-up', words, tab);
    expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://test-extension-id/sidepanel.html' }]]);
    expect(await fakeBrowser.storage.session.get('panel.asked')).toEqual({
      'panel.asked': { ...wish, tabId: 9, at: expect.any(Number) },
    });
  });

  it('opens the browser’s own panel in the click itself for a reader who wants that, and tells it the rest', async () => {
    await storeSetting('panelPlace', 'browser');
    await makeMenus();
    const item = items.find(({ contexts }) => contexts.includes('selection'))?.id;
    const open = vi.fn(async () => {});
    Object.assign(fakeBrowser, { sidePanel: { open } });
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    const done = runMenu(item, 'Boats may stay for ten days', tab);
    expect(open.mock.calls).toEqual([[{ windowId: 3 }]]);
    await done;
    expect(await fakeBrowser.storage.session.get('panel.asked')).toEqual({
      'panel.asked': { ...WISH, tabId: 7, at: expect.any(Number) },
    });
    expect(send).not.toHaveBeenCalled();
    await storeSetting('panelPlace', 'page');
    await makeMenus();
    open.mockClear();
    await runMenu(items[0]?.id, 'Boats may stay for ten days', tab);
    expect(open).not.toHaveBeenCalled();
    Reflect.deleteProperty(fakeBrowser, 'sidePanel');
  });

  it('does nothing for an item that is none, without a selection, or in no tab', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await runMenu('toString', 'harbor', tab);
    await runMenu('look-up', undefined, tab);
    await runMenu('look-up', 'harbor', undefined);
    await runMenu('site', undefined, undefined);
    expect([send.mock.calls, set.mock.calls]).toEqual([[], []]);
  });
});
