import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { inChromium, PDF } from './scene.ts';

const stage = inChromium({ routes: { '/large.pdf': PDF } });
let page: Page;
let options: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  options = await stage.browser.extensionPage('options.html');
  page = await stage.browser.newPage();
  reader = await readerOf(page);
});

/** Chooses an item in a tab, as no driver can press the browser's menus. */
function choose(menuItemId: string, selectionText?: string, on: Page = page): Promise<unknown> {
  return stage.browser.inWorker(`chrome.tabs.query({}).then((tabs) => {
    const tab = tabs.find(({ url }) => url === ${JSON.stringify(on.url())});
    chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId, selectionText })}, tab);
  })`);
}

/** The browser tells no one what is in a menu, but changes no item that is not there. */
function isThere(id: string): Promise<boolean> {
  return stage.browser.inWorker(
    `new Promise((done) => chrome.contextMenus.update('${id}', {}, () => done(!chrome.runtime.lastError)))`,
  );
}

function set(field: string, value: string): Promise<unknown> {
  return options.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ name: 'settings/choose', payload: { field, value } })})`,
  );
}

/** Waits until a statement that says this has the focus, is on the screen and is marked. */
async function landed(words: string): Promise<void> {
  const look = async () => {
    const at = await reader.focused();
    if (!at?.text.includes(words) || !('data-fact' in at.attributes || 'data-event' in at.attributes)) return null;
    const head = (await reader.query('.sl-masthead'))?.rect;
    const [top, end] = [at.rect.y, (head?.y ?? 0) + (head?.height ?? 0)];
    const isMarked = await reader.inRoot((root) => {
      const { activeElement } = root;
      const colour = (of: Element | null | undefined) => of && getComputedStyle(of).backgroundColor;
      return colour(activeElement) !== 'rgba(0, 0, 0, 0)' && colour(activeElement) !== colour(root.querySelector('.sl-panel'));
    }, undefined);
    return top >= end && top < 700 && isMarked ? at : null;
  };
  await waitFor(look, { what: `a statement of ${words} with focus, on the screen, marked`, timeout: 8_000 });
}

describe('the context menu', () => {
  test('has each item once, also when it is made again', async () => {
    await set('language', 'es');
    await set('language', 'en');
    // A second item of its id is refused.
    let times = 0;
    const remain = async () => {
      times = (await isThere('look-up')) && (await isThere('site')) ? times + 1 : 0;
      return times > 9;
    };
    await waitFor(remain, { what: 'a menu that stays' });
    const refused = (id: string) =>
      stage.browser.inWorker<string>(`new Promise((done) => chrome.contextMenus.create(
        { id: '${id}', title: 'x', contexts: ['all'] },
        () => done(chrome.runtime.lastError?.message ?? 'made'),
      ))`);
    expect(await refused('look-up')).toContain('duplicate id');
    expect(await refused('site')).toContain('duplicate id');
    expect(await refused('another')).toBe('made');
    await stage.browser.inWorker(`chrome.contextMenus.remove('another')`);
  });

  test('looks up a selection: the panel opens at the fact or event, marked, in view and with focus', async () => {
    await page.goto(`${stage.server.origin}/without-mention.html`);
    await choose('look-up', 'Judge Kathleen Williams found him in contempt');
    await landed('Williams');
    expect((await reader.query('.sl-title'))?.text).toBe('James Uthmeier');
    // A minor event that is folded away, of another topic, in the panel that is open.
    await choose('look-up', 'an addendum of Orange County');
    await landed('Orange County');
  });

  test('looks up a name at its topic, and says so where nothing is about the words; focus is in the panel', async () => {
    await choose('look-up', 'James Uthmeier');
    await expect.poll(async () => (await reader.query('.sl-title'))?.text, { timeout: 8_000 }).toBe('James Uthmeier');
    const focus = async () => (await reader.focused())?.attributes['data-sl'];
    await expect.poll(focus, { timeout: 8_000 }).toBe('panel-title');
    await choose('look-up', 'conch chowder');
    const note = async () => (await reader.query('.sl-note'))?.text;
    await expect.poll(note, { timeout: 8_000 }).toBe(en.panel.notFound('conch chowder'));
    await expect.poll(focus, { timeout: 8_000 }).toBe('panel-title');
  });

  test.each([
    ['Judge Kathleen Williams found him in contempt', 'Williams'],
    ['conch chowder', en.panel.notFound('conch chowder')],
  ])('looks up what is selected in a PDF in a tab of its own: “%s”', async (words, said) => {
    const report = await stage.browser.newPage();
    await report.goto(`${stage.server.origin}/large.pdf`);
    const opened = stage.browser.context.waitForEvent('page', (each) => each.url().endsWith('/sidepanel.html'));
    await choose('look-up', words, report);
    const panel = await opened;
    if (words.startsWith('Judge')) {
      await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent), { timeout: 8_000 }).toContain(said);
    } else await panel.getByText(said).waitFor();
    // The words lie nowhere once the panel has them.
    await expect.poll(() => stage.browser.inWorker(`chrome.storage.session.get('panel.asked')`), { timeout: 8_000 }).toEqual({});
    await panel.close();
    await report.close();
  });

  test('carries where the reader wants the panel; a browser that refuses its own has it in the page', async () => {
    await set('panelPlace', 'browser');
    await expect.poll(() => isThere('look-up-beside'), { timeout: 8_000 }).toBe(true);
    expect(await isThere('look-up')).toBe(false);
    await page.goto(`${stage.server.origin}/without-mention.html`);
    // No hand has pressed it here.
    await choose('look-up-beside', 'Judge Kathleen Williams found him in contempt');
    await landed('Williams');
    await set('panelPlace', 'page');
    await expect.poll(() => isThere('look-up'), { timeout: 8_000 }).toBe(true);
    expect(await isThere('look-up-beside')).toBe(false);
  });

  test('switches the site off and on', async () => {
    await page.bringToFront();
    await choose('site');
    await expect
      .poll(() => stage.browser.inWorker(`chrome.storage.local.get('settings.offSites')`))
      .toEqual({
        'settings.offSites': ['127.0.0.1'],
      });
    await choose('site');
    await expect
      .poll(() => stage.browser.inWorker(`chrome.storage.local.get('settings.offSites')`))
      .toEqual({ 'settings.offSites': [] });
  });
});
