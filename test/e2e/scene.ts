import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Firefox, launchFirefox } from '../drive/firefox.ts';
import type { Mark, Part, Reader, Rect } from '../drive/reader.ts';
import { type Served, type ServeOptions, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { ROOT } from '../run/setup.mjs';

export const CHROMIUM_BUILD = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');
/** Fixture pages. Each holds what must be marked in it, and can be opened by hand. */
export const PAGES = join(ROOT, 'test', 'pages');

/** A file that browsers show in a viewer of theirs, where no script of ours may run. */
export const PDF = {
  body: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
  headers: { 'content-type': 'application/pdf' },
};

/** The hue of each bundled topic is its slot in the page. */
export const SLOTS = { '287g': 1, 'key-west': 2, uthmeier: 3, 'sanctuary-laws': 4 } as const;
export type TopicId = keyof typeof SLOTS;
/** What readers see them called, in English. */
export const TOPIC_NAMES = {
  '287g': '287(g) program',
  'key-west': 'Key West and 287(g)',
  uthmeier: 'James Uthmeier',
  'sanctuary-laws': 'Florida sanctuary laws',
} as const satisfies Record<TopicId, string>;
export type TextsByTopic = Record<TopicId, string[]>;
export const NOTHING: TextsByTopic = { '287g': [], 'key-west': [], uthmeier: [], 'sanctuary-laws': [] };

export const CARD = '[data-sl="card"]';
export const PANEL = '[data-sl="panel"]';
export const OPEN = `${CARD} [data-sl="open"]`;

/** Serves the fixture pages, and opens Chromium with the extension, for all tests of a file. @param more is served beside them. */
export function inChromium(more?: ServeOptions): { readonly server: Served; readonly browser: Chromium } {
  const server = shared(() => serve({ dir: PAGES, ...more }));
  const browser = shared(() => launchChromium({ extension: CHROMIUM_BUILD }));
  return {
    get server() {
      return server();
    },
    get browser() {
      return browser();
    },
  };
}

/** The same in Firefox. */
export function inFirefox(more?: ServeOptions): { readonly server: Served; readonly firefox: Firefox } {
  const server = shared(() => serve({ dir: PAGES, ...more }));
  const firefox = shared(() => launchFirefox({ extension: FIREFOX_BUILD }));
  return {
    get server() {
      return server();
    },
    get firefox() {
      return firefox();
    },
  };
}

/** @returns what gives the tests of a file what they share: opened before the first of them, closed behind the last. */
function shared<Value extends { close(): Promise<void> }>(open: () => Promise<Value>): () => Value {
  let value: Value | undefined;
  beforeAll(async () => {
    value = await open();
  });
  afterAll(() => value?.close());
  return () => {
    if (!value) throw new Error('what tests share is there once the first of them runs');
    return value;
  };
}

/** @returns what a fixture page says must be marked in it. */
export function expectedOf(file: string): TextsByTopic {
  const html = readFileSync(join(PAGES, file), 'utf8');
  const json = /<script type="application\/json" id="sidelight-expects">(.*?)<\/script>/s.exec(html)?.[1];
  if (!json) throw new Error(`test/pages/${file} does not say what it expects`);
  return JSON.parse(json);
}

/** @returns the marked texts by topic, as a reader sees them. A mark in a slot of no topic counts as a fault. */
export async function textsOf(reader: Reader): Promise<TextsByTopic> {
  const texts = structuredClone(NOTHING);
  for (const { slot, text } of await reader.mentionRects()) {
    const topic = (Object.keys(SLOTS) as TopicId[]).find((id) => SLOTS[id] === slot);
    if (!topic) throw new Error(`"${text}" is in slot ${slot}, which is no topic's`);
    texts[topic].push(seen(text));
  }
  return texts;
}

/** Waits until exactly these texts are marked. */
export async function expectMarks(reader: Reader, expected: TextsByTopic): Promise<void> {
  await expect.poll(() => textsOf(reader), { timeout: 8_000, message: 'marked texts' }).toEqual(expected);
}

/** White space is one space, soft hyphens and zero-width spaces are nothing, full-width forms are letters. */
function seen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/\s+/g, ' ');
}

/** Opens a fixture page and waits until it is marked as it says. */
export async function openMarked(page: Page, origin: string, file: string): Promise<ChromiumReader> {
  const reader = await readerOf(page);
  await page.goto(`${origin}/${file}`);
  await expectMarks(reader, expectedOf(file));
  return reader;
}

/** @returns the first mark of a topic that is on the screen. */
export async function markOf(reader: Reader, topic: TopicId): Promise<Mark> {
  const look = async () => (await reader.mentionRects()).find(({ slot, inView }) => slot === SLOTS[topic] && inView);
  return waitFor(look, { what: `a mark of ${topic} on the screen` });
}

/** Points at a mention of a topic until its card is there. @returns the card. */
export async function openCard(reader: Reader, topic: TopicId): Promise<Part> {
  const mark = await markOf(reader, topic);
  // No hand rests to the pixel; a test may be there before what follows the pointer is, which comes with the paint of the marks.
  const look = async () => {
    await reader.hover(mark);
    return reader.card();
  };
  return waitFor(look, { what: `the card of ${topic}` });
}

/** Taps on a mention of a topic until its sheet is there: a finger, too, may be there before what follows it is. @returns the sheet. */
export async function tapMention(reader: Reader, topic: TopicId, tap: (rect: Rect) => Promise<void>): Promise<Part> {
  const { rect } = await markOf(reader, topic);
  const look = async () => {
    await tap(rect);
    return waitFor(reader.card, { what: 'the sheet', timeout: 2_000 });
  };
  return waitFor(look, { what: `the sheet of ${topic}` });
}

/** A page that is read, in any browser. */
interface Read {
  reader: Reader;
  page: { mouse: { click(x: number, y: number): Promise<void> } };
}

/**
 * Presses a button of the card until the page is marked so: a press counts once the card has stood for half a second, does nothing
 * until then, and is made again.
 */
export async function pressUntil({ reader, page }: Read, button: string, marks: TextsByTopic): Promise<void> {
  const press = async () => {
    if (JSON.stringify(await textsOf(reader)) === JSON.stringify(marks)) return true;
    const part = await reader.query(`${CARD} [data-sl="${button}"]`);
    if (part?.shown) await page.mouse.click(part.rect.x + 10, part.rect.y + part.rect.height / 2);
    return false;
  };
  await waitFor(press, { what: `what ${button} does` });
}

/** Opens the panel from the card of a topic. @returns the panel, with its facts in it. */
export async function openPanel(reader: Reader, topic: TopicId): Promise<Part> {
  await openCard(reader, topic);
  await reader.click(OPEN);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
  return waitFor(reader.panel, { what: 'the panel' });
}

export async function expectGone(look: () => Promise<unknown>, what: string): Promise<void> {
  await waitFor(async () => (await look()) === null, { what: `${what} gone`, timeout: 3_000 });
}

/**
 * Watches for a while that something stays as it is. For what must not happen there is nothing to wait for: the time is
 * several times what it takes where it must.
 */
export async function stays<T>(look: () => T | Promise<T>, expected: T, what: string, ms = 700): Promise<void> {
  const end = performance.now() + ms;
  do expect(await look(), what).toEqual(expected);
  while (performance.now() < end);
}

/** @returns what looks for elements of the page beside its head and body: our host is one of them. */
export function hostsIn(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll(':root > :not(head, body), body > div:not([id], [class])').length);
}

/**
 * Opens the popup, or the page of the browser's side panel, for a page. No driver can press a toolbar's button: it stands in
 * a tab behind the page's, so that the page's is the active one, which it speaks of.
 */
export async function openPopup(
  { context, worker, extensionId }: Chromium,
  page: Page,
  file: 'popup.html' | 'sidepanel.html' = 'popup.html',
): Promise<Page> {
  await page.bringToFront();
  const before = context.pages();
  await (await worker()).evaluate(
    async ({ url, popup }) => {
      const { tabs } = (globalThis as unknown as { chrome: Tabs }).chrome;
      const active = await tabs.query({ active: true });
      // The browser's own pages don't show their address to us.
      const tab = active.find((each) => each.url === url) ?? active.find((each) => each.url === undefined);
      await tabs.create({ url: popup, windowId: tab?.windowId, active: false });
    },
    { url: page.url(), popup: `chrome-extension://${extensionId}/${file}` },
  );
  // Not the next page that comes: a PDF brings its viewer along.
  const look = () => context.pages().find((each) => !before.includes(each) && each.url().endsWith(`/${file}`));
  return waitFor(look, { what: file });
}

/** What is asked of `chrome.tabs` inside the worker. */
interface Tabs {
  tabs: {
    query(which: { active: true }): Promise<{ url?: string; windowId: number }[]>;
    create(tab: { url: string; windowId: number | undefined; active: boolean }): Promise<unknown>;
  };
}
