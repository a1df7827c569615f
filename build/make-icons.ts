/** `npm run icons`: renders `data/icon.svg` into the sizes that browsers ask for, in Chromium. Run it after a change of the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowsers, ROOT } from '../test/run/setup.mjs';

const SIZES = [16, 32, 48, 128];
const data = join(ROOT, 'data');
const folder = join(data, 'public', 'icon');
const drawing = readFileSync(join(data, 'icon.svg')).toString('base64');

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowsers(['chromium']).chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
process.stdout.write(`${SIZES.length} icons in ${relative(ROOT, folder)}\n`);
