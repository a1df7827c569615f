import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packsEn } from '../../data/locales/packs/en.ts';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { IMPORTS } from '../faults/brought.ts';
import { CHROMIUM_BUILD, expectedOf, expectMarks, openPanel, PAGES } from './scene.ts';

/** With two packs of the reader's, 40 kB and 5 MB, and a topic switched off: the fullest state of all. */
const MARKS = { ...expectedOf('demo.html'), uthmeier: [] };

let server: Served;
let userDataDir: string;
let browser: Chromium;
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
  userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-faults-'));
  await start();
  const options = await browser.extensionPage('options.html');
  await options.getByRole('switch', { name: 'James Uthmeier' }).first().click();
  for (const { id, file } of IMPORTS) {
    const payload = { name: `${id}.json`, mimeType: 'application/json', buffer: Buffer.from(file) };
    await options.locator('#packs input[type="file"], input[type="file"]').first().setInputFiles(payload);
    await options.getByText(packsEn.asking(`The pack ${id}`)).waitFor();
    await options.getByRole('button', { name: packsEn.doAdd, exact: true }).first().click();
    await options.getByText(packsEn.added(`The pack ${id}`)).waitFor();
    await options.getByRole('button', { name: packsEn.close, exact: true }).first().click();
    await options.getByRole('button', { name: packsEn.of(packsEn.remove, `The pack ${id}`) }).waitFor();
  }
  await options.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir });
  page = await browser.newPage();
  reader = await readerOf(page);
  await page.goto(`${server.origin}/demo.html`);
}

test('F34 a frozen tab is right again when it thaws', async () => {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  const options = await browser.extensionPage('options.html');
  await options.getByRole('switch', { name: 'Key West' }).first().click();
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectMarks(reader, { ...MARKS, 'key-west': [] });
  await options.getByRole('switch', { name: 'Key West' }).first().click();
  await expectMarks(reader, MARKS);
  await options.close();
});

test('F30 a reload of the extension with open tabs: the old script goes at once, and says nothing', async () => {
  await page.bringToFront();
  await openPanel(reader, '287g');
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await (await browser.worker()).evaluate('void setTimeout(() => chrome.runtime.reload(), 0)');
  const host = () => page.evaluate(() => document.querySelectorAll('body > div:not([id], [class])').length);
  await expect.poll(host, { timeout: 5_000 }).toBe(0);
  expect(errors).toEqual([]);
});
