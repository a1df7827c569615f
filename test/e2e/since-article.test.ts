import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import type { ArticleDate } from '../../utils/core/article/article-date.ts';
import { readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { DATED_PAGES, said } from '../fixtures/dated-pages.ts';
import { expectedOf, expectMarks, inChromium, openCard, openMarked, openPanel, PAGES } from './scene.ts';

const stage = inChromium();
let page: Page;

beforeAll(async () => {
  page = await stage.browser.newPage();
});

test('beside a dated article, card and panel tell first what came after it', async () => {
  const reader = await openMarked(page, stage.server.origin, 'demo.html');
  await openCard(reader, 'key-west');
  const said = (await reader.query('.sl-card-since'))?.text ?? '';
  expect(said).toMatch(/^\d+ things? happened since this article$/);
  await openPanel(reader, 'key-west');
  const labels = (await reader.queryAll('h3')).map(({ text }) => text.toLowerCase());
  expect(labels[0]).toBe(en.panel.sinceArticle.toLowerCase());
  expect((await reader.query('[data-part="sinceArticle"] > .sl-note'))?.text).toBe(en.panel.dated('July 3, 2025'));
  const [first, second] = await reader.queryAll('.sl-title, [data-part="sinceArticle"], .sl-answers');
  expect([first?.attributes['data-sl'], second?.attributes['data-part']]).toEqual(['panel-title', 'sinceArticle']);
  const events = await reader.queryAll('.sl-since > li');
  expect(events.length).toBe(Number.parseInt(said, 10));
  expect((await reader.query('.sl-here'))?.text).toBe(en.panel.thisArticle('July 3, 2025'));
});

test('beside a page without a date, neither says anything of it', async () => {
  const html = readFileSync(join(PAGES, 'demo.html'), 'utf8')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
    .replace(/<time .*?<\/time>/s, '');
  stage.server.route('/undated.html', html);
  const reader = await readerOf(page);
  await page.goto(`${stage.server.origin}/undated.html`);
  await expectMarks(reader, expectedOf('demo.html'));
  await openCard(reader, 'key-west');
  expect(await reader.query('.sl-card-since')).toBeNull();
  await openPanel(reader, 'key-west');
  expect(await reader.queryAll('[data-part="sinceArticle"], .sl-here')).toEqual([]);
});

/** @returns what our script in the page says of the page; null while there is none. */
async function factsOf(url: string): Promise<{ date?: ArticleDate } | null> {
  const worker = await stage.browser.worker();
  return worker.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: Tabs }).chrome;
    const tab = (await tabs.query({})).find((each) => each.url === address);
    const answer = await tabs.sendMessage(tab?.id ?? -1, { name: 'page/date' }, { frameId: 0 }).catch(() => null);
    return answer?.value ?? null;
  }, url);
}

/** What is asked of `chrome.tabs` inside the worker. */
interface Tabs {
  tabs: {
    query(which: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, message: object, options: object): Promise<{ value: { date?: ArticleDate } } | null>;
  };
}

test.each(DATED_PAGES.map((one, at) => [at, ...one] as const))(
  'page %i, %s: %s',
  async (at, _, expected, head, body = '', path = '/story.html') => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Florida</title>${head}</head><body>${body}<section><p>Sheriffs in Florida joined the 287(g) program.</p></section></body></html>`;
    stage.server.route(path, html);
    const url = `${stage.server.origin}${path}?${at}`;
    await page.goto(url);
    const facts = await waitFor(() => factsOf(url), { what: 'what the page says of itself' });
    expect(said(facts.date)).toBe(expected);
  },
);
