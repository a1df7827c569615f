import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { packsEn } from '../../data/locales/packs/en.ts';
import type { Pack } from '../../data/schema.ts';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { foreignPack } from '../fixtures/foreign-pack.ts';
import { expectGone, inChromium, OPEN, openCard, openPanel, openPopup } from './scene.ts';

/** What is new of a topic since the reader looked, told by card and popup. */
const SOON = { timeout: 8_000 };
const HUE = 6;

const chief = '<!doctype html><title>News</title><p style="margin:200px">The Police Chief spoke on Monday.</p>';
const stage = inChromium({ routes: { '/chief.html': chief } });
let page: Page;
let reader: ChromiumReader;
let options: Page;

beforeAll(async () => {
  options = await stage.browser.extensionPage('options.html');
  await options.getByText(packsEn.bundled).first().waitFor();
  page = await stage.browser.newPage();
});

/** Brings a version of the pack as a file. */
async function bring(pack: Pack, button: string, done: string): Promise<void> {
  const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) };
  await options.bringToFront();
  await options.locator('input[type="file"][multiple]').setInputFiles(file);
  // Other parts of the options have buttons of these names too.
  const candidate = options.locator('.sl-pack-candidate');
  await candidate.getByRole('button', { name: button, exact: true }).click();
  await candidate.getByText(done).waitFor();
  await candidate.getByRole('button', { name: packsEn.close, exact: true }).click();
}

/** @returns what a card says that was opened now. */
async function cardOf(show: () => Promise<unknown>): Promise<string> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await expectGone(reader.card, 'the card of before');
  await show();
  return (await waitFor(reader.card, { what: 'the card' })).text;
}
async function pointAtChief(): Promise<void> {
  const look = async () => {
    const mark = (await reader.mentionRects()).find(({ slot }) => slot === HUE);
    if (mark) await reader.hover(mark);
    return reader.card();
  };
  await waitFor(look, { what: 'the card of the chief' });
}

/** @returns the lines of the popup that speak of what is new. */
async function inPopup(): Promise<string[]> {
  const popup = await openPopup(stage.browser, page);
  await popup.getByText('287(g) program').first().waitFor();
  // Asked for with the rows; where nothing is new it never comes, so its answer is waited for.
  await popup.evaluate("chrome.runtime.sendMessage({ name: 'seen/unseen' })");
  const lines = await popup.getByText('since you last looked').allTextContents();
  await popup.close();
  return lines;
}
const seen = () =>
  options.evaluate<Record<string, string>>("chrome.storage.local.get('seen').then(({ seen = {} }) => ({ ...seen }))");

test('what a new version of a pack brings is told by card and popup until its panel was open', async () => {
  await bring(foreignPack(), packsEn.doAdd, packsEn.added('News of the neighbor'));
  reader = await readerOf(page);
  await page.goto(`${stage.server.origin}/chief.html`);
  await pointAtChief();
  await reader.click(OPEN);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
  await expect.poll(seen, SOON).toHaveProperty('neighbor-chief');
  await page.keyboard.press('Escape');
  await expectGone(reader.panel, 'the panel');
  expect(await cardOf(pointAtChief)).not.toContain('since you last looked');
  expect(await inPopup()).toEqual([]);

  const next = foreignPack((pack) => {
    pack.version += 1;
    for (const { facts, events } of pack.topics) {
      facts.push(...facts.slice(0, 1).map((fact) => ({ ...fact, id: 'newest' })));
      events.push(...events.slice(0, 1).map((event) => ({ ...event, id: 'newest' })));
    }
  });
  await bring(next, packsEn.doUpdate, packsEn.updated('News of the neighbor', next.version));
  expect(await cardOf(pointAtChief)).toContain(en.seen.unseen(2));
  expect(await inPopup()).toEqual([expect.stringContaining(en.seen.unseen(2))]);
  // A card shows little: it is still new.
  expect(await cardOf(pointAtChief)).toContain(en.seen.unseen(2));

  await reader.click(OPEN);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
  await expect.poll(inPopup, SOON).toEqual([]);
  await page.keyboard.press('Escape');
  await expectGone(reader.panel, 'the panel');
  expect(await cardOf(pointAtChief)).not.toContain('since you last looked');
});

test('what was seen is forgotten with one click in options, and the next look begins anew', async () => {
  await page.goto(`${stage.server.origin}/demo.html`);
  await openPanel(reader, 'uthmeier');
  await expect.poll(seen, SOON).toHaveProperty('uthmeier');
  await page.keyboard.press('Escape');
  // As if one thing had come since.
  await options.evaluate(`chrome.storage.local.get('seen').then(({ seen }) =>
    chrome.storage.local.set({ seen: { ...seen, uthmeier: seen.uthmeier.slice(4) } }))`);
  expect(await cardOf(() => openCard(reader, 'uthmeier'))).toContain(en.seen.unseen(1));
  expect(await inPopup()).toEqual([expect.stringContaining(en.seen.unseen(1))]);
  await options.bringToFront();
  await options.getByRole('button', { name: en.seen.forget }).click();
  await options.getByText(en.seen.forgotten).waitFor();
  expect(await seen()).toEqual({});
  expect(await inPopup()).toEqual([]);
  expect(await cardOf(() => openCard(reader, 'uthmeier'))).not.toContain('since you last looked');
});
