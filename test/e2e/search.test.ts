import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { inChromium, openMarked, openPanel, openPopup } from './scene.ts';

/** Other tests may run on the machine. */
const SLOW = { timeout: 8_000 };
const stage = inChromium();
let panel: Page;

beforeEach(async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.server.origin}/demo.html`);
  panel = await openPopup(stage.browser, page, 'sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 700 });
  await panel.locator('.sl-footer').waitFor();
});

const field = () => panel.getByRole('searchbox', { name: en.search.label });
const results = () => panel.getByRole('region', { name: en.search.results });

/** @returns the statement that has the focus, once one has it, and whether all of its first lines are on the screen. */
async function landed(kind: string): Promise<{ id: string | undefined; text: string; isSeen: boolean }> {
  const look = () =>
    panel.evaluate((name) => {
      const at = document.activeElement;
      const id = at instanceof HTMLElement ? at.dataset[name] : undefined;
      if (!(at instanceof HTMLElement) || id === undefined) return null;
      const head = document.querySelector('.sl-masthead')?.getBoundingClientRect().bottom ?? 0;
      const { top } = at.getBoundingClientRect();
      return { id, text: at.textContent, isSeen: top >= head && top < innerHeight - 40 };
    }, kind);
  await expect.poll(look, { message: `focus on a statement: ${kind}`, timeout: 8_000 }).not.toBeNull();
  return (await look()) ?? { id: undefined, text: '', isSeen: false };
}

test('the index comes when the field is first used, from our own files', async () => {
  const asked: string[] = [];
  panel.on('request', (request) => asked.push(request.url()));
  const isIndex = (url: string) => /search-index[^/]*\.js$/.test(url);
  await panel.reload();
  await panel.locator('.sl-footer').waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(isIndex)).toEqual([]);
  await field().fill('287 g');
  await results().getByRole('listitem').first().waitFor();
  expect(asked.filter(isIndex).length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith(`chrome-extension://${stage.browser.extensionId}/`))).toEqual([]);
});

test('a minor event that is folded away is found by keys alone, and has the focus on the screen', async () => {
  await field().focus();
  await panel.keyboard.type('addendum orange county');
  await results().getByRole('listitem').first().waitFor();
  const event = results()
    .getByRole('button', { name: /^Event/ })
    .first();
  await expect
    .poll(async () => {
      await panel.keyboard.press('ArrowDown');
      return event.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
  await panel.keyboard.press('Enter');
  const { text, isSeen } = await landed('event');
  expect(text).toContain('Orange County');
  expect(isSeen).toBe(true);
});

test.each([
  ['§ 1357(g)', 'opening'],
  ['1,843', 'fact'],
  ['Brandenburg', 'fact'],
  ['does florida law require a city', 'dispute'],
  ['chapter 908', 'law'],
  ['Executive Order 14159', 'source'],
] as const)('“%s” leads to a statement: %s', async (query, kind) => {
  await field().fill(query);
  const words = {
    opening: /^What it is/,
    dispute: /^Dispute/,
    source: /^Source/,
    law: /^Law ·.*\d{4}\)?|^Law/,
    fact: /^(?!Source|Event|Dispute|What)/,
  };
  await results().getByRole('button', { name: words[kind] }).filter({ hasNotText: en.search.leave }).first().click();
  const { id, isSeen } = await landed(kind);
  expect(id).toBeTruthy();
  expect(isSeen).toBe(true);
  await expect.poll(() => results().count(), SLOW).toBe(0);
});

test('Escape gives the topic back where the reader had left it', async () => {
  const scroll = () => panel.locator('[data-sl="panel"]').evaluate((element) => element.scrollTop);
  await panel.locator('[data-sl="panel"]').evaluate((element) => element.scrollTo({ top: 900 }));
  await field().fill('vote');
  await results().getByRole('listitem').first().waitFor();
  expect(await panel.getByRole('heading', { level: 2 }).isVisible()).toBe(false);
  expect(await scroll()).toBe(0);
  await field().press('Escape');
  await expect.poll(scroll, SLOW).toBe(900);
  expect(await field().inputValue()).toBe('');
});

test('axe finds no fault in results, in none, and on a narrow screen nothing is cut off', async () => {
  await panel.evaluate(axe.source);
  const faults = () =>
    panel.evaluate<string[]>(
      'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((node) => node.html).join()))',
    );
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await field().fill('commission');
    await results().getByRole('listitem').first().waitFor();
    expect(await faults(), colorScheme).toEqual([]);
    await field().fill('qqqqq');
    await results().getByText(en.search.hint).waitFor();
    expect(await faults(), colorScheme).toEqual([]);
  }
  await panel.setViewportSize({ width: 320, height: 640 });
  await field().fill('287(g) agreements');
  await results().getByRole('listitem').first().waitFor();
  const isWide = () => panel.locator('[data-sl="panel"]').evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await isWide()).toBe(false);
});

test('in a page there is nothing to type in, and nothing of the search', async () => {
  const page = await stage.browser.newPage();
  const reader = await openMarked(page, stage.server.origin, 'demo.html');
  await openPanel(reader, '287g');
  expect(await reader.query('input, textarea, select, [contenteditable]')).toBeNull();
  expect(await reader.query('.sl-search, .sl-export')).toBeNull();
});
