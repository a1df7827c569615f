import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { readerOf } from '../drive/firefox.ts';
import { readMarks } from '../drive/inside.ts';
import type { Reader } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import { expectedOf, expectGone, expectMarks, inFirefox, NOTHING, SLOTS } from './scene.ts';

/** Firefox is slow to begin on a machine that is busy. */
const SOON = { timeout: 5_000 };

const stage = inFirefox();
let page: Page;
let reader: Reader;
/** A page of ours, to ask the browser from. */
let ours: Page;

beforeAll(async () => {
  ours = await stage.firefox.extensionPage('options.html');
  page = await stage.firefox.newPage();
  await page.goto(`${stage.server.origin}/demo.html`);
  reader = await readerOf(page);
});

function ask(name: string, payload: unknown): Promise<unknown> {
  return ours.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ name, payload })})`);
}

function toolbar(): Promise<{ text: string; title: string }> {
  return ours.evaluate(`browser.tabs.query({}).then(async (tabs) => {
    const { id: tabId } = tabs.find(({ url }) => url?.startsWith('${stage.server.origin}'));
    return { text: await browser.action.getBadgeText({ tabId }), title: await browser.action.getTitle({ tabId }) };
  })`) as Promise<{ text: string; title: string }>;
}

test('Firefox too: badge and title follow the reader’s choice', async () => {
  await expectMarks(reader, expectedOf('demo.html'));
  await expect.poll(toolbar, SOON).toEqual({ text: '13', title: en.toolbar.title(13, 4) });
  await ask('settings/choose', { field: 'badge', value: 'topics' });
  await expect.poll(async () => (await toolbar()).text, SOON).toBe('4');
  await ask('settings/choose', { field: 'badge', value: 'mentions' });
  await page.reload();
  await expectMarks(reader, expectedOf('demo.html'));
  await expect.poll(async () => (await toolbar()).text, SOON).toBe('13');
});

test('Firefox too: a pause makes open tabs dark at once, and ends when the reader comes back', async () => {
  await ask('pause/set', { length: 'hour' });
  await expectMarks(reader, NOTHING);
  await ours.evaluate(`browser.storage.local.set({ pause: { until: Date.now() - 1 } })`);
  await ours.bringToFront();
  await page.bringToFront();
  await expectMarks(reader, expectedOf('demo.html'));
});

test('Firefox too: the menu has each item once, and the shortcuts their words', async () => {
  const refused = await ours.evaluate(`Promise.all(['look-up', 'site'].map((id) => new Promise((done) => {
    browser.contextMenus.create({ id, title: 'x', contexts: ['all'] }, () => done(Boolean(browser.runtime.lastError)));
  })))`);
  expect(refused).toEqual([true, true]);
  const commands = (await ours.evaluate('browser.commands.getAll()')) as { name: string; description: string }[];
  expect(
    commands
      .filter(({ description }) => description)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['next-mention', 'previous-mention', 'toggle-panel', 'toggle-site']);
});

test('Firefox too: a key shows and hides the panel where the reader wants it, also when the background sleeps', async () => {
  await page.bringToFront();
  await stage.firefox.press('toggle-panel');
  await waitFor(reader.panel, { what: 'the panel in the page' });
  await stage.firefox.press('toggle-panel');
  await expectGone(reader.panel, 'the panel in the page');
  await ask('settings/choose', { field: 'panelPlace', value: 'browser' });
  const follow = async (isOpen: boolean) => {
    await stage.firefox.press('toggle-panel');
    await expect.poll(stage.firefox.hasSidebar, SOON).toBe(isOpen);
  };
  await follow(true);
  await follow(false);
  await stage.firefox.endBackground();
  await follow(true);
  await follow(false);
  expect(await reader.panel()).toBeNull();
  await ask('settings/choose', { field: 'panelPlace', value: 'page' });
  await stage.firefox.press('toggle-panel');
  await waitFor(reader.panel, { what: 'the panel in the page' });
  await stage.firefox.press('toggle-panel');
  await expectGone(reader.panel, 'the panel in the page');
  expect(await stage.firefox.hasSidebar()).toBe(false);
});

test('Firefox too: the welcome marks its own article, and shows a card and the panel', async () => {
  const welcome = await stage.firefox.extensionPage('welcome.html');
  await welcome.bringToFront();
  const show = async () => {
    const mark = (await welcome.evaluate(readMarks)).find(({ slot, inView }) => slot === SLOTS['key-west'] && inView);
    if (!mark) return null;
    const at = { x: mark.rect.x + mark.rect.width / 2, y: mark.rect.y + mark.rect.height / 2 };
    await welcome.mouse.move(at.x, at.y - 3);
    await welcome.mouse.move(at.x, at.y, { steps: 3 });
    return (await welcome.evaluate(textOf, 'card')).includes('Key West and 287(g)') && at;
  };
  const at = await waitFor(show, { what: 'the card' });
  await welcome.mouse.click(at.x, at.y);
  const panel = async () => (await welcome.evaluate(textOf, 'panel')).includes(en.panel.nothingSent);
  await waitFor(panel, { what: 'the facts in the panel' });
});

test('Firefox too: nothing went wrong in any of it', async () => {
  expect(await stage.firefox.extensionErrors()).toEqual([]);
});

/** What stands in a part of ours in the page. */
function textOf(kind: string): string {
  const world: { root?: ShadowRoot } | undefined = Reflect.get(globalThis, Symbol.for('sidelight'));
  return world?.root?.querySelector(`[data-sl="${kind}"]`)?.textContent ?? '';
}
