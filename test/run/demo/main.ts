/**
 * Opens the built extension in Chromium on the page that `start.mjs` names: in a window where there is a display, else
 * without one, with a table of the mentions and pictures in `.output/demo`.
 */
import { join, relative } from 'node:path';
import { type Chromium, launchChromium, readerOf } from '../../drive/chromium.ts';
import { hasDisplay } from '../display.ts';
import { ROOT } from '../setup.mjs';
import type { Target } from '../target.mjs';
import { listMentions } from './mentions.ts';
import { open } from './open.ts';
import { publish } from './publish.ts';
import { summary, table } from './table.ts';
import { tour } from './tour.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await main(JSON.parse(process.argv[2] ?? 'null'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function main(target: Target): Promise<void> {
  const page = target.kind === 'file' ? await publish(target.path) : { url: target.url, stop: async () => {} };
  const headless = !hasDisplay();
  const browser = await launchChromium({ extension: join(ROOT, '.output', 'chrome-mv3'), headless });
  try {
    await (headless ? report(browser, page.url) : leaveOpen(browser, page.url));
  } finally {
    await browser.close();
    await page.stop();
  }
}

async function report(browser: Chromium, url: string): Promise<void> {
  const page = await browser.newPage();
  await open(page, url);
  const mentions = await listMentions(browser, page);
  if (mentions.length === 0) say('No mentions found');
  else for (const line of [...table(mentions, process.stdout.columns ?? Infinity), '', summary(mentions)]) say(line);
  const files = await tour(page, await readerOf(page), join(ROOT, '.output', 'demo'), mentions.length > 0);
  say(`Saved ${files.map((file) => relative(ROOT, file)).join(', ')}`);
}

async function leaveOpen(browser: Chromium, url: string): Promise<void> {
  const { context } = browser;
  const closed = new Promise((done) => context.once('close', done));
  await open(context.pages()[0] ?? (await browser.newPage()), url);
  say('Sidelight is open on the page. Close the window to end.');
  await closed;
}
