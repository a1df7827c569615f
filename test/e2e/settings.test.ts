import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { es } from '../../data/locales/es.ts';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import {
  CHROMIUM_BUILD,
  expectedOf,
  expectGone,
  expectMarks,
  NOTHING,
  OPEN,
  openCard,
  openMarked,
  openPanel,
  openPopup,
  PAGES,
  stays,
  type TextsByTopic,
  TOPIC_NAMES,
} from './scene.ts';

const ALL = expectedOf('demo.html');

let server: Served;
let userDataDir: string;
let browser: Chromium;
let page: Page;
let reader: ChromiumReader;
let options: Page;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
  userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-settings-'));
  await start();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  reader = await openMarked(page, server.origin, 'demo.html');
});

async function start(): Promise<void> {
  browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir });
  page = await browser.newPage();
  options = await inOwnWindow('options.html');
}

/** Beside the article, as on a wide screen: what lies in a hidden tab is slow, and no reader looks at it. */
async function inOwnWindow(path: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  const worker = await browser.worker();
  await worker.evaluate(`chrome.windows.create({ url: chrome.runtime.getURL('${path}') }).then(() => {})`);
  return opened;
}

function toggle(on: Page, name: string): Promise<void> {
  return on.getByRole('switch', { name }).click();
}

/** Presses switches from within, all in one moment. The mouse would make a tab that stands for the popup the active one. */
async function press(on: Page, ...names: string[]): Promise<void> {
  await Promise.all(names.map((name) => on.getByRole('switch', { name }).waitFor()));
  await on.evaluate((wanted) => {
    for (const input of document.querySelectorAll<HTMLElement>('input[role="switch"]')) {
      const name = input.closest('label')?.textContent?.trim() ?? '';
      if (wanted.some((each) => name.startsWith(each))) input.click();
    }
  }, names);
}

function without(...topics: (keyof TextsByTopic)[]): TextsByTopic {
  return { ...ALL, ...Object.fromEntries(topics.map((topic) => [topic, []])) };
}

describe('options', () => {
  test('take the marks of a topic off the open page, and bring them back', async () => {
    await toggle(options, TOPIC_NAMES['key-west']);
    await expectMarks(reader, without('key-west'));
    await toggle(options, TOPIC_NAMES['287g']);
    await expectMarks(reader, without('key-west', '287g'));
    await toggle(options, TOPIC_NAMES['287g']);
    await toggle(options, TOPIC_NAMES['key-west']);
    await expectMarks(reader, ALL);
  });

  test('can switch everything off: no card, no badge, and a later page has no marks either', async () => {
    for (const name of Object.values(TOPIC_NAMES)) await toggle(options, name);
    await expectMarks(reader, NOTHING);
    await expect.poll(badge).toBe('');
    await page.reload();
    await stays(async () => (await reader.mentionRects()).length, 0, 'marks');
    for (const name of Object.values(TOPIC_NAMES)) await toggle(options, name);
    await expectMarks(reader, ALL);
  });

  test('leave an open card and panel with nothing that was switched off', async () => {
    await openCard(reader, 'key-west');
    await toggle(options, TOPIC_NAMES['key-west']);
    await expectGone(reader.card, 'the card of a topic that was switched off');
    await openPanel(reader, '287g');
    const topics = async () => (await reader.queryAll('.sl-topic-name')).map(({ text }) => text);
    await expect.poll(topics).not.toContain(TOPIC_NAMES['key-west']);
    await toggle(options, TOPIC_NAMES['key-west']);
    await expect.poll(topics).toContain(TOPIC_NAMES['key-west']);
  });

  test('change the language of card and panel at once', async () => {
    await options.getByRole('radio', { name: en.options.languages.es }).click();
    await expect.poll(() => options.locator('h1').textContent()).toBe(es.options.heading);
    await openCard(reader, '287g');
    expect((await reader.query(OPEN))?.text).toBe(es.card.open);
    expect((await reader.query('.sl-card-name'))?.text).toBe('Programa 287(g)');
    await reader.click(OPEN);
    const labels = async () => (await reader.queryAll('h3')).map(({ text }) => text.toLowerCase());
    await expect.poll(labels).toContain(es.panel.sources.toLowerCase());
    await options.getByRole('radio', { name: en.options.languages.en }).click();
    await expect.poll(labels).toContain(en.panel.sources.toLowerCase());
    await options.getByRole('radio', { name: 'Automatic' }).click();
  });

  test('lose nothing when two pages switch at once', async () => {
    const second = await inOwnWindow('options.html');
    const topics = Object.values(TOPIC_NAMES);
    await Promise.all(topics.map((name) => second.getByRole('switch', { name }).waitFor()));
    // All in the same moment, from both pages, without waiting for one another.
    await Promise.all([press(options, ...topics.slice(0, 2)), press(second, ...topics.slice(2))]);
    await expectMarks(reader, NOTHING);
    for (const on of [options, second]) {
      await expect.poll(() => on.getByRole('switch', { checked: false }).count()).toBe(topics.length);
    }
    await Promise.all([press(second, ...topics.slice(0, 2)), press(options, ...topics.slice(2))]);
    await expectMarks(reader, ALL);
    await second.close();
  });
});

describe('the popup', () => {
  test('says what the marks and the badge say', async () => {
    const popup = await openPopup(browser, page);
    const rows = async () => Object.fromEntries((await popup.locator('.sl-row-name').allInnerTexts()).map((row) => read(row)));
    await expect.poll(rows).toEqual({
      [TOPIC_NAMES['287g']]: ALL['287g'].length,
      [TOPIC_NAMES['key-west']]: ALL['key-west'].length,
      [TOPIC_NAMES.uthmeier]: ALL.uthmeier.length,
      [TOPIC_NAMES['sanctuary-laws']]: ALL['sanctuary-laws'].length,
      [en.popup.site('127.0.0.1')]: 0,
    });
    await expect.poll(badge).toBe(String(Object.values(ALL).flat().length));
    await popup.close();
  });

  test('switches a site off and on again, for open pages at once', async () => {
    const popup = await openPopup(browser, page);
    await press(popup, en.popup.site('127.0.0.1'));
    await expectMarks(reader, NOTHING);
    await expect.poll(badge).toBe('');
    await expect.poll(() => options.getByRole('button', { name: en.options.removeSite('127.0.0.1') }).count()).toBe(1);
    await page.reload();
    await stays(async () => (await reader.mentionRects()).length, 0, 'marks on a site that is off');
    await press(popup, en.popup.site('127.0.0.1'));
    await expectMarks(reader, ALL);
    await popup.close();
  });

  test('opens the panel in the page', async () => {
    const popup = await openPopup(browser, page);
    const open = popup.getByRole('button', { name: en.popup.openPanel });
    await expect.poll(() => open.isEnabled()).toBe(true);
    // It closes the popup, and the answer to the click may go with it.
    await open.evaluate((button: HTMLElement) => button.click()).catch(() => {});
    await expect.poll(async () => (await reader.panel()) !== null).toBe(true);
  });
});

test('everything is kept when the browser is closed and started again, a site that is off too', async () => {
  await toggle(options, TOPIC_NAMES.uthmeier);
  await options.getByRole('radio', { name: en.options.languages.es }).click();
  await expect.poll(() => options.locator('h1').textContent()).toBe(es.options.heading);
  await expectMarks(reader, without('uthmeier'));
  await browser.close();

  await start();
  await expect.poll(() => options.locator('h1').textContent()).toBe(es.options.heading);
  await expect.poll(() => options.getByRole('switch', { checked: false }).count()).toBe(1);
  await page.goto(`${server.origin}/demo.html`);
  await page.bringToFront();

  reader = await readerOf(page);
  await expectMarks(reader, without('uthmeier'));

  await press(await openPopup(browser, page), es.popup.site('127.0.0.1'));
  await expectMarks(reader, NOTHING);
  await browser.close();
  await start();
  await page.goto(`${server.origin}/demo.html`);
  await page.bringToFront();
  reader = await readerOf(page);
  await stays(async () => (await reader.mentionRects()).length, 0, 'marks on a site that was switched off before');
});

async function badge(): Promise<string> {
  const worker = await browser.worker();
  return worker.evaluate(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/demo.html'));
    return chrome.action.getBadgeText({ tabId: tab.id });
  })()`);
}

/** "Key West and 287(g) 4 mentions" -> the name and the number. */
function read(row: string): [string, number] {
  const count = /\s(\d+) mentions?$/.exec(row);
  return [count ? row.slice(0, count.index).trim() : row.trim(), Number(count?.[1] ?? 0)];
}
