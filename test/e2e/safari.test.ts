import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type Chromium, launchChromium } from '../drive/chromium.ts';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { ROOT } from '../run/setup.mjs';
import { OPEN, openCard, openMarked, openPopup, PAGES } from './scene.ts';

/** What Safari 18.4 has not, taken away in each world that our scripts run in. No Safari runs here: this is as near as one gets. */
const WITHOUT = `(() => {
  const take = (from, name) => from && Object.defineProperty(from, name, { value: undefined });
  take(globalThis.HighlightRegistry?.prototype, 'highlightsFromPoint');
  take(globalThis.chrome, 'sidePanel');
})();
`;
const BUILD = join(ROOT, '.output', 'test', 'safari');

let server: Served;
let browser: Chromium;

beforeAll(async () => {
  // Told that this is a test, the build would take React's other half.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('npx', ['wxt', 'build', '-b', 'safari'], { cwd: ROOT, env });
  await rm(BUILD, { recursive: true, force: true });
  await cp(join(ROOT, '.output', 'safari-mv3'), BUILD, { recursive: true });
  for (const script of ['scan.js', 'background.js']) {
    await writeFile(join(BUILD, script), WITHOUT + (await readFile(join(BUILD, script), 'utf8')));
  }
  server = await serve({ dir: PAGES });
  browser = await launchChromium({ extension: BUILD });
  await browser.context.addInitScript(WITHOUT);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the package for Safari asks for nothing that it has not', async () => {
  const manifest = JSON.parse(await readFile(join(BUILD, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).not.toContain('sidePanel');
  expect(manifest).not.toHaveProperty('side_panel');
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
  expect(manifest.browser_specific_settings).toEqual({ safari: { strict_min_version: '18.4' } });
});

test('without what Safari has not, pages are marked, and card and panel open', async () => {
  const page = await browser.newPage();
  const reader = await openMarked(page, server.origin, 'demo.html');
  const card = await openCard(reader, 'uthmeier');
  expect(card.text).toContain(en.card.open);
  await reader.click(OPEN);
  const panel = await waitFor(reader.panel, { what: 'the panel' });
  expect(panel.rect.width).toBeGreaterThan(300);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
});

test('popup and options offer no panel of the browser’s own', async () => {
  const page = await browser.newPage();
  await openMarked(page, server.origin, 'demo.html');
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: en.popup.openPanel, exact: true }).waitFor();
  expect(await popup.getByText(en.popup.openSidePanel).count()).toBe(0);
  const options = await browser.extensionPage('options.html');
  await options.getByRole('group', { name: en.options.dock }).waitFor();
  expect(await options.getByRole('group', { name: en.options.panelPlace }).count()).toBe(0);
});
