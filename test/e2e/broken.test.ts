import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { es } from '../../data/locales/es.ts';
import { type Chromium, type ChromiumReader, launchBare, launchChromium, readerOf } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { CHROMIUM_BUILD, expectedOf, expectMarks, openCard, openMarked, openPanel, openPopup, PAGES } from './scene.ts';

let server: Served;
let folder: string;
let browser: Chromium | undefined;
let html: string;

beforeAll(async () => {
  server = await serve({ dir: PAGES });
  const bare = await launchBare();
  const page = await bare.newPage();
  await page.goto(`${server.origin}/demo.html`);
  html = await page.content();
  await bare.close();
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
afterAll(() => server?.close());

/** A copy of the extension, to break. Its path makes its id, so it keeps its profile's storage. */
async function copyOfExtension(): Promise<{ extension: string; userDataDir: string; pack: string }> {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-broken-'));
  const extension = join(folder, 'extension');
  await cp(CHROMIUM_BUILD, extension, { recursive: true });
  return { extension, userDataDir: join(folder, 'profile'), pack: join(extension, 'packs', 'florida-immigration.json') };
}

async function openDemo({ newPage }: Chromium): Promise<{ page: Page; reader: ChromiumReader }> {
  const page = await newPage();
  const reader = await readerOf(page);
  await page.goto(`${server.origin}/demo.html`);
  return { page, reader };
}

const saysProblem = (page: Page) => page.getByRole('alert').first().textContent();

const BREAKS: [string, 'pack-missing' | 'pack-broken', (pack: string) => Promise<void>][] = [
  ['is missing', 'pack-missing', (pack) => rm(pack)],
  ['was cut off', 'pack-broken', async (pack) => writeFile(pack, (await readFile(pack)).subarray(0, 20_000))],
  [
    'has a claim that nobody makes',
    'pack-broken',
    async (pack) => {
      const document = JSON.parse(await readFile(pack, 'utf8'));
      const claim = document.topics.flatMap((topic: { facts: { kind: string }[] }) => topic.facts).find(isClaim);
      delete claim.speaker;
      await writeFile(pack, JSON.stringify(document));
    },
  ],
];
const isClaim = ({ kind }: { kind: string }) => kind === 'claim';

describe.each(BREAKS)('a bundled pack that %s', (_, code, breakIt) => {
  test('leaves the page as it was, says so in one line, and keeps settings', async () => {
    const { extension, userDataDir, pack } = await copyOfExtension();
    await breakIt(pack);
    browser = await launchChromium({ extension, userDataDir });
    const { page, reader } = await openDemo(browser);
    const popup = await openPopup(browser, page);
    await expect.poll(() => saysProblem(popup)).toBe(en.problems[code]);
    const options = await browser.extensionPage('options.html');
    await expect.poll(() => saysProblem(options)).toBe(en.problems[code]);
    expect(await reader.mentionRects()).toEqual([]);
    expect(await page.content()).toBe(html);

    await options.getByRole('radio', { name: en.options.languages.es }).click();
    await expect.poll(() => options.locator('h1').textContent()).toBe(es.options.heading);
    await browser.close();
    browser = await launchChromium({ extension, userDataDir });
    const again = await browser.extensionPage('options.html');
    await expect.poll(() => again.locator('h1').textContent()).toBe(es.options.heading);
    await expect.poll(() => saysProblem(again)).toBe(es.problems[code]);
  });

  test('after a good start, leaves what is stored in use', async () => {
    const { extension, userDataDir, pack } = await copyOfExtension();
    browser = await launchChromium({ extension, userDataDir });
    const first = await openDemo(browser);
    await expectMarks(first.reader, expectedOf('demo.html'));
    const options = await browser.extensionPage('options.html');
    await options.getByRole('switch', { name: 'James Uthmeier' }).click();
    await expectMarks(first.reader, { ...expectedOf('demo.html'), uthmeier: [] });
    await browser.close();

    await breakIt(pack);
    browser = await launchChromium({ extension, userDataDir });
    const { page, reader } = await openDemo(browser);
    await expectMarks(reader, { ...expectedOf('demo.html'), uthmeier: [] });
    await openCard(reader, '287g');
    await openPanel(reader, 'key-west');
    const popup = await openPopup(browser, page);
    await expect.poll(() => popup.getByRole('switch', { checked: false }).count()).toBe(1);
  });
});

test('a switch for a site does what it says although the facts are missing', async () => {
  const { extension, userDataDir, pack } = await copyOfExtension();
  await rm(pack);
  browser = await launchChromium({ extension, userDataDir });
  const { page } = await openDemo(browser);
  const popup = await openPopup(browser, page);
  const site = popup.getByRole('switch', { name: en.popup.site('127.0.0.1') });
  await site.evaluate((input: HTMLElement) => input.click());
  const stored = async (): Promise<string[]> => {
    const worker = await browser?.worker();
    return worker?.evaluate("chrome.storage.local.get('settings.offSites').then((all) => all['settings.offSites'] ?? [])") ?? [];
  };
  await expect.poll(stored).toEqual(['127.0.0.1']);
  await expect.poll(() => site.isChecked()).toBe(false);
  await popup.reload();
  await expect.poll(() => site.isChecked()).toBe(false);
});

test('a database by a newer version: facts come from the bundle, and popup and options say why', async () => {
  const { extension, userDataDir } = await copyOfExtension();
  browser = await launchChromium({ extension, userDataDir });
  const { page, reader } = await openDemo(browser);
  await expectMarks(reader, expectedOf('demo.html'));
  const options = await browser.extensionPage('options.html');
  await options.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('sidelight', 1_000);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => failed(opening.error);
      }),
  );
  await browser.killWorker();
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await openCard(reader, '287g');
  expect((await reader.query('.sl-card-name'))?.text).toBe('287(g) program');
  await openPanel(reader, 'key-west');
  await options.reload();
  await options.getByRole('switch', { name: 'James Uthmeier' }).click();
  await expectMarks(reader, { ...expectedOf('demo.html'), uthmeier: [] });
  await options.reload();
  await expect.poll(() => saysProblem(options)).toBe(en.problems['database-newer']);
  const popup = await openPopup(browser, page);
  await expect.poll(() => saysProblem(popup)).toBe(en.problems['database-newer']);
});

describe('a worker that was ended', () => {
  test('wakes for the card, for the panel and for a switch', async () => {
    browser = await launchChromium({ extension: CHROMIUM_BUILD });
    const page = await browser.newPage();
    const reader = await openMarked(page, server.origin, 'demo.html');
    const options = await browser.extensionPage('options.html');
    await options.getByRole('switch', { name: 'James Uthmeier' }).waitFor();
    await page.bringToFront();

    await browser.killWorker();
    await openCard(reader, '287g');
    await browser.killWorker();
    await openPanel(reader, '287g');
    await browser.killWorker();
    await reader.click('.sl-topic[data-hue="2"]');
    await expect.poll(async () => (await reader.query('.sl-title'))?.text).toBe('Key West and 287(g)');
    await browser.killWorker();
    await options.getByRole('switch', { name: 'James Uthmeier' }).click();
    await expectMarks(reader, { ...expectedOf('demo.html'), uthmeier: [] });
  });
});

describe('a tab that can’t be read', () => {
  test.each([
    ['a page of the browser', 'chrome://version', 'browser-page'],
    ['a document that is no page', '/drawing.svg', 'not-text'],
  ] as const)('%s: the popup says so in one line, and the panel can’t be opened there', async (_, address, why) => {
    server.route('/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">James Uthmeier</text></svg>');
    browser = await launchChromium({ extension: CHROMIUM_BUILD });
    const page = await browser.newPage();
    await page.goto(address.startsWith('/') ? server.origin + address : address);
    const popup = await openPopup(browser, page);
    await expect.poll(() => popup.getByRole('switch').count()).toBeGreaterThanOrEqual(4);
    await expect.poll(() => popup.getByRole('status').allInnerTexts()).toContain(en.popup.unread[why]);
    expect(await popup.getByRole('button', { name: en.popup.openPanel }).isDisabled()).toBe(true);
  });
});
