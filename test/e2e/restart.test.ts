import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { CHROMIUM_BUILD, expectedOf, expectMarks, NOTHING, openMarked, openPopup, PAGES, stays } from './scene.ts';

/** What lasts until the browser is started again, and what outlasts it: two starts of one profile. */
const ALL = expectedOf('demo.html');

let server: Served;
let userDataDir: string;
let browser: Chromium;
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
});
afterAll(() => server?.close());
beforeEach(async () => {
  userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-restart-'));
  await start();
  reader = await openMarked(page, server.origin, 'demo.html');
  return async () => {
    await browser.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
});

async function start(): Promise<void> {
  browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir });
  page = await browser.newPage();
}

async function restart(): Promise<void> {
  await browser.close();
  await start();
  await page.goto(`${server.origin}/demo.html`);
  await page.bringToFront();
  reader = await readerOf(page);
}

/** Presses what the popup has, from within: a mouse would make its tab the active one. */
async function press(role: 'button' | 'switch', name: string): Promise<void> {
  const popup = await openPopup(browser, page);
  await popup.getByRole(role, { name }).evaluate((element: HTMLElement) => element.click());
  await expectMarks(reader, NOTHING);
  await popup.close();
}

const marks = async () => (await reader.mentionRects()).length;

test('a pause until restart ends with the browser, in pages that were open and in new ones', async () => {
  await press('button', en.popup.pauses.restart);
  const other = await browser.newPage();
  const there = await readerOf(other);
  await other.goto(`${server.origin}/demo.html`);
  await stays(async () => (await there.mentionRects()).length, 0, 'marks in a page opened meanwhile');
  await browser.killWorker();
  await page.bringToFront();
  await stays(marks, 0, 'marks once the worker has ended');

  await restart();
  await expectMarks(reader, ALL);
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: en.popup.pauses.restart }).waitFor();
  expect(await popup.getByText(en.popup.pausedUntilRestart).count()).toBe(0);
});

test('a pause for an hour goes on after a restart, and a site that was switched off stays off', async () => {
  await press('button', en.popup.pauses.hour);
  await restart();
  await stays(marks, 0, 'marks in a pause');
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: en.popup.resume }).evaluate((element: HTMLElement) => element.click());
  await expectMarks(reader, ALL);
  await popup.close();

  await press('switch', en.popup.site('127.0.0.1'));
  await restart();
  await stays(marks, 0, 'marks on a site that was switched off before');
  const again = await openPopup(browser, page);
  await again.getByText(en.popup.siteOff('127.0.0.1')).waitFor();
});
