/** What `start.mjs` starts: `run.ts open`, or `run.ts shots WORDS`. */
import { relative } from 'node:path';
import { chromium } from 'playwright-core';
import { hasDisplay } from '../run/display.ts';
import { findBrowser, ROOT } from '../run/setup.mjs';
import { buildGallery, GALLERY, serveGallery } from './build.ts';
import { SHOTS, takeShots } from './shots.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const [what, ...words] = process.argv.slice(2);

if (what === 'shots') await shots();
else if (hasDisplay()) await leaveOpen();
else {
  await buildGallery();
  say(`There is no display here. The gallery lies in ${relative(ROOT, GALLERY)}: open its index.html in any browser.`);
}

async function shots(): Promise<void> {
  const { count, faults } = await takeShots(await buildGallery(), words);
  for (const fault of faults) say(fault);
  say(`${count} pictures in ${relative(ROOT, SHOTS)}, ${faults.length} faults of layout`);
  process.exitCode = count === 0 || faults.length > 0 ? 1 : 0;
}

async function leaveOpen(): Promise<void> {
  const gallery = await serveGallery();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), headless: false });
  try {
    const page = await browser.newPage({ viewport: null });
    await page.goto(gallery.url);
    say('The gallery is open and follows what is changed in the code. Close the window to end.');
    await page.waitForEvent('close', { timeout: 0 });
  } finally {
    await browser.close();
    await gallery.stop();
  }
}
