/**
 * `npm run shots:store`: five pictures of 1280 x 800 for the stores, and a tile of 440 x 280, of what `npm run zip` has built.
 * `npm run shots:store -- es` makes them in Spanish, `ht` in Haitian Creole. They lie in `.output/store/LANGUAGE`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../data/schema/languages.ts';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { open } from '../run/demo/open.ts';
import { publish } from '../run/demo/publish.ts';
import { atRest, marksInView, pointAtFirst } from '../run/demo/tour.ts';
import { ROOT } from '../run/setup.mjs';

const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const ARTICLE = join(ROOT, 'test', 'pages', 'demo.html');
/** What Chrome's store takes. */
const SHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const language = process.argv[2] ?? 'en';
const folder = join(ROOT, '.output', 'store', language);

try {
  if (!LANGUAGES.some((known) => known === language))
    throw new Error(`No pictures in ${language}: Sidelight speaks ${LANGUAGES.join(', ')}.`);
  if (!existsSync(EXTENSION)) throw new Error('There is no build to take pictures of: npm run zip makes it.');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await byDay();
  await byNight();
  process.stdout.write(`5 pictures and a tile in ${relative(ROOT, folder)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function byDay(): Promise<void> {
  await inBrowser('light', async (browser, page, reader) => {
    await pointAtFirst(await marksInView(reader), reader);
    await atRest(reader.card, 'the card');
    await shoot(page, '1-card');
    await openPanel(reader);
    await shoot(page, '2-since-the-article');
    await showPart(reader, 'disputed');
    await shoot(page, '3-disputed');
    const options = await browser.extensionPage('options.html');
    await options.getByRole('checkbox').or(options.getByRole('switch')).first().waitFor();
    await shoot(options, '5-options');
    await tile(await browser.newPage());
  });
}

async function byNight(): Promise<void> {
  await inBrowser('dark', async (_, page, reader) => {
    await pointAtFirst(await marksInView(reader), reader);
    await atRest(reader.card, 'the card');
    await openPanel(reader);
    await showPart(reader, 'timeline');
    await shoot(page, '4-timeline');
  });
}

type Visit = (browser: Chromium, page: Page, reader: ChromiumReader) => Promise<void>;

/** Opens the demo article as a reader of the language sees it. */
async function inBrowser(colorScheme: 'light' | 'dark', visit: Visit): Promise<void> {
  const article = await publish(ARTICLE);
  const browser = await launchChromium({ extension: EXTENSION, colorScheme, viewport: SHOT });
  try {
    await chooseLanguage(browser);
    const page = await browser.newPage();
    const reader = await readerOf(page);
    await open(page, article.url);
    await waitFor(async () => (await reader.mentionRects()).length > 0, { what: 'marks in the article' });
    await visit(browser, page, reader);
  } finally {
    await browser.close();
    await article.stop();
  }
}

/** As the options do. */
async function chooseLanguage(browser: Chromium): Promise<void> {
  const options = await browser.extensionPage('options.html');
  const payload = { field: 'language', value: language };
  await options.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name: 'settings/choose', payload })})`);
  await options.close();
}

async function openPanel(reader: ChromiumReader): Promise<void> {
  await reader.click('[data-sl="card"] [data-sl="open"]');
  await atRest(reader.panel, 'the panel');
}

/** Scrolls the panel to one of its parts. */
async function showPart(reader: ChromiumReader, part: string): Promise<void> {
  const found = await reader.inRoot((root, name) => {
    const section = root.querySelector(`[data-part="${name}"]`);
    section?.scrollIntoView({ block: 'start', behavior: 'instant' });
    return section !== null;
  }, part);
  if (!found) throw new Error(`the panel has no part "${part}"`);
  await atRest(reader.panel, 'the panel');
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The tile: drawing, name and the one sentence. */
async function tile(page: Page): Promise<void> {
  const drawing = await readFile(join(ROOT, 'data', 'icon.svg'), 'utf8');
  const messages = await readFile(join(ROOT, 'data', 'public', '_locales', language, 'messages.json'), 'utf8');
  await page.setViewportSize(TILE);
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 280px; box-sizing: border-box; padding: 0 34px; display: grid; grid-template-columns: 112px 1fr;
      column-gap: 26px; align-items: center; background: #fdfcf9; color: #1b1a17; font-family: Charter, Georgia, "Liberation Serif", serif }
    svg { width: 112px } h1 { margin: 0 0 8px; font-size: 38px; letter-spacing: -.01em } p { margin: 0; font-size: 18px; line-height: 1.35; color: #5b574f }
  </style>${drawing}<div><h1>Sidelight</h1><p></p></div>`);
  await page.locator('p').evaluate((place, text) => place.append(text), JSON.parse(messages).description.message);
  await shoot(page, 'tile');
}
