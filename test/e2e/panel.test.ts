import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogues } from '../../data/locales/index.ts';
import { LANGUAGES, type Language } from '../../data/schema/languages.ts';
import { axeFaults } from '../drive/axe.ts';
import type { ChromiumReader } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { CARD, expectedOf, expectGone, hostsIn, inChromium, openCard, openMarked, openPanel, PANEL } from './scene.ts';

const { en } = catalogues;
const stage = inChromium();
let page: Page;
let reader: ChromiumReader;
/** What would have left for the sources; none of it does. */
let outward: Request[] = [];

beforeAll(async () => {
  await stage.browser.context.route(/^https:/, (route) => {
    outward.push(route.request());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A source</title><p>A source' });
  });
  page = await stage.browser.newPage();
});
beforeEach(async () => {
  outward = [];
  await page.bringToFront();
  await page.mouse.move(2, 2);
  reader = await openMarked(page, stage.server.origin, 'demo.html');
});

describe('the panel', () => {
  test('opens from the card at its topic, with focus in it and every part there', async () => {
    const panel = await openPanel(reader, '287g');
    expect(await reader.card(), 'the card').toBeNull();
    await expect.poll(async () => (await reader.focused())?.attributes['data-sl']).toBe('panel-title');
    expect((await reader.query('.sl-title'))?.text).toBe('287(g) program');
    const labels = (await reader.queryAll('h3')).map(({ text }) => text.toLowerCase());
    const { facts, timeline, sources, onThisPage } = en.panel;
    for (const label of [facts, timeline, sources, onThisPage]) expect(labels).toContain(label.toLowerCase());
    expect(panel.text).toContain(en.panel.nothingSent);
    expect((await reader.queryAll('.sl-item')).length).toBeGreaterThanOrEqual(4);
    expect((await reader.queryAll('.sl-event')).length).toBeGreaterThanOrEqual(6);
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    expect(panel.rect.x + panel.rect.width).toBeCloseTo(width, 0);
    expect(panel.rect.height).toBeCloseTo(height, 0);
  });

  test('offers the topics of this page with their counts, and switches between them', async () => {
    await openPanel(reader, '287g');
    const names = await reader.queryAll('.sl-topic-name');
    const counts = await reader.queryAll('.sl-topic .sl-count');
    const expected = expectedOf('demo.html');
    expect(names.map(({ text }, index) => [text, Number(counts[index]?.text)])).toEqual([
      ['287(g) program', expected['287g'].length],
      ['Key West and 287(g)', expected['key-west'].length],
      ['James Uthmeier', expected.uthmeier.length],
      ['Florida sanctuary laws', expected['sanctuary-laws'].length],
    ]);
    await reader.click('.sl-topic[data-hue="3"]');
    await expect.poll(async () => (await reader.query('.sl-title'))?.text).toBe('James Uthmeier');
    await expect.poll(() => reader.queryAll('.sl-mention')).toHaveLength(expected.uthmeier.length);
  });

  test('leads from a citation to its source, and back', async () => {
    await openPanel(reader, '287g');
    const number = (await reader.query('.sl-item .sl-cite'))?.text;
    await reader.click('.sl-item .sl-cite');
    const arrived = await waitFor(() => reader.query('.sl-source[data-arrived]'), { what: 'the cited source' });
    const all = await reader.queryAll('.sl-source');
    expect(all.findIndex(({ attributes }) => 'data-arrived' in attributes) + 1).toBe(Number(number));
    expect(arrived.rect.y).toBeGreaterThan(0);
    expect(arrived.rect.y + arrived.rect.height).toBeLessThan(800);
    await reader.click('.sl-source[data-arrived] button');
    await expect.poll(async () => (await reader.focused())?.attributes.class).toBe('sl-cite');
  });

  test('links to the passage of a source: a new tab, that address and no word of where it was clicked', async () => {
    await openPanel(reader, '287g');
    const link = '.sl-source a[href*="#:~:text="]';
    const { href, rel, referrerpolicy, target, ping, download } = (await reader.query(link))?.attributes ?? {};
    expect(href).toMatch(/^https:\/\/[^ #]+#:~:text=[^ -]+$/);
    expect([rel, referrerpolicy, target]).toEqual(['noopener noreferrer', 'no-referrer', '_blank']);
    expect([ping, download]).toEqual([undefined, undefined]);

    const opened = stage.browser.context.waitForEvent('page');
    await reader.click(link);
    const tab = await opened;
    await tab.waitForLoadState();
    const [request] = outward;
    expect(outward).toHaveLength(1);
    const wanted = href?.split('#')[0];
    expect(request?.url().split('#')[0]).toBe(wanted);
    expect(await request?.allHeaders()).not.toHaveProperty('referer');
    expect(await tab.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    expect(await tab.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toBe(href);
    await tab.close();
  });

  test('has safe addresses only', async () => {
    await openPanel(reader, '287g');
    for (const topic of ['1', '2', '3', '4']) {
      await reader.click(`.sl-topic[data-hue="${topic}"]`);
      await waitFor(() => reader.query(`.sl-panel[data-hue="${topic}"] .sl-source`), { what: 'the sources of the topic' });
      const links = await reader.queryAll('a');
      expect(links.length).toBeGreaterThan(5);
      for (const { attributes } of links) {
        expect(attributes).toMatchObject({ rel: 'noopener noreferrer', referrerpolicy: 'no-referrer', target: '_blank' });
        expect(attributes.href).toMatch(/^https:\/\//);
      }
    }
  });

  test('lists the mentions of the page and scrolls to each', async () => {
    await openPanel(reader, '287g');
    const expected = expectedOf('demo.html')['287g'];
    const items = await waitFor(() => reader.queryAll('.sl-mention mark'), { what: 'the list of mentions' });
    expect(items.map(({ text }) => text)).toEqual(expected);
    const mark = async (index: number) => (await reader.mentionRects()).filter(({ slot }) => slot === 1)[index];
    for (const index of [2, 0]) {
      await page.evaluate((up) => scrollTo({ top: up ? 0 : 1e6, behavior: 'instant' }), index > 0);
      expect((await mark(index))?.inView, 'in view before').toBe(false);
      await reader.click(`li:nth-child(${index + 1}) > .sl-mention`);
      await waitFor(async () => (await mark(index))?.inView, { what: `mention ${index + 1} on the screen` });
      const ring = await waitFor(() => reader.query('[data-sl="flash"] > i'), { what: 'the rings around it' });
      const { rect } = (await mark(index)) ?? ring;
      expect([ring.rect.x + 2, ring.rect.y + 2].map(Math.round)).toEqual([rect.x, rect.y].map(Math.round));
      await expectGone(() => reader.query('[data-sl="flash"]'), 'the rings');
      const panel = await reader.panel();
      expect((await mark(index))?.rect.x ?? Infinity, 'beneath the panel').toBeLessThan(panel?.rect.x ?? 0);
    }
    expect(await reader.panel()).not.toBeNull();
  });

  test('closes on Escape, gives focus back, and opens again', async () => {
    await page.evaluate(() => {
      const keys: string[] = [];
      addEventListener('keydown', ({ key }) => keys.push(key));
      Object.assign(window, { keys });
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText = 'position:fixed;top:0;left:0';
      button.focus();
    });
    const keys = () => page.evaluate<string[]>('keys');
    for (let time = 1; time <= 2; time++) {
      // As the popup and the keyboard do: focus is then still in the page.
      await showPanel();
      await expect.poll(async () => (await reader.focused())?.attributes['data-sl']).toBe('panel-title');
      expect(await hostsIn(page)).toBe(1);
      await page.keyboard.press('j');
      await page.keyboard.press('Escape');
      await expectGone(reader.panel, 'the panel');
      expect(await hostsIn(page)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BUTTON');
    }
    expect(await keys(), 'keys that the page heard').toEqual([]);
  });

  test('gives focus back to where it was before the card was clicked', async () => {
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText = 'position:fixed;top:0;left:0';
      button.focus();
    });
    await openPanel(reader, '287g');
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BUTTON');
  });

  test('closes by its button, and opens again at another topic', async () => {
    await openPanel(reader, '287g');
    await reader.click('.sl-close');
    await expectGone(reader.panel, 'the panel');
    await page.mouse.move(2, 2);
    await openPanel(reader, 'key-west');
    await expect.poll(async () => (await reader.query('.sl-title'))?.text).toBe('Key West and 287(g)');
  });

  test('stands in one host that tells the page nothing', async () => {
    const host = () =>
      page.evaluate(() =>
        Array.from(document.documentElement.children)
          .filter(({ nodeName }) => !['HEAD', 'BODY'].includes(nodeName))
          .map((element) => ({
            name: element.nodeName,
            attributes: element.getAttributeNames(),
            root: element.shadowRoot,
            children: element.childNodes.length,
            size: [element.clientWidth, element.clientHeight],
          })),
      );
    const plain = { name: 'DIV', attributes: ['style'], root: null, children: 0, size: [0, 0] };
    await openCard(reader, '287g');
    expect(await host()).toEqual([plain]);
    await openPanel(reader, '287g');
    expect(await host()).toEqual([plain]);
    await page.keyboard.press('Escape');
    await expectGone(reader.panel, 'the panel');
    expect(await host()).toEqual([]);
  });
});

describe('beside an article', () => {
  test('puts first what the paragraph speaks of that the reader came from, and marks the mention', async () => {
    await openPanel(reader, 'uthmeier');
    const near = await waitFor(() => reader.query('.sl-near .sl-statement'), { what: 'facts for the paragraph' });
    const mentions = expectedOf('demo.html').uthmeier;
    expect(mentions).toContain((await reader.query('.sl-mention[aria-current] mark'))?.text);
    expect(near.text).toMatch(/letter of Wednesday, July 2/);
    expect((await reader.queryAll('.sl-answer')).length).toBe(1);
    expect((await reader.queryAll('.sl-lede')).length).toBe(1);
  });

  test('sets its numbers beside what sources and reports give', async () => {
    await openPanel(reader, 'key-west');
    const number = await waitFor(() => reader.query('.sl-number'), { what: 'a number in context' });
    expect(number.text).toContain('6–1');
    expect(number.text).toContain('5-1');
    expect((await reader.queryAll('.sl-number .sl-cite')).length).toBeGreaterThan(1);
  });

  test('names the documents that it does not link, and leads there all the same', async () => {
    await openPanel(reader, 'key-west');
    const all = (await reader.queryAll('.sl-source')).length;
    await reader.click('[data-part="sources"] .sl-choice:last-of-type');
    await expect.poll(async () => (await reader.queryAll('.sl-source')).length).toBeLessThan(all);
    await reader.click('.sl-item .sl-cite');
    await waitFor(() => reader.query('.sl-source[data-arrived]'), { what: 'the cited source' });
  });

  test('walks the timeline by arrow keys, one stop on the way', async () => {
    await openPanel(reader, 'key-west');
    await reader.click('[role="slider"]');
    const said = async () => (await reader.query('[role="slider"]'))?.attributes['aria-valuetext'];
    await page.keyboard.press('Home');
    const first = await said();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).not.toBe(first);
    expect(await said()).toMatch(/^\w+ .*\d{4}: \p{Lu}/u);
  });
});

test('follows the reader to another language, with the strings of that one alone beside it', async () => {
  await openPanel(reader, '287g');
  expect((await reader.query('h3'))?.text.toLowerCase()).toBe(en.panel.sinceArticle.toLowerCase());
  for (const language of ['ht', 'es', 'en'] as const) {
    await speak(language);
    await expect.poll(async () => (await reader.query('[data-sl="panel"]'))?.attributes.lang).toBe(language);
    expect((await reader.query('h3'))?.text.toLowerCase()).toBe(catalogues[language].panel.sinceArticle.toLowerCase());
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(() => speak(language));
  afterAll(() => speak('en'));

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    beforeEach(() => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }));

    test('axe finds no fault with the card, its menu open', async () => {
      await openCard(reader, '287g');
      await reader.click(`${CARD} [data-sl="menu"]`);
      expect(await axeFaults(reader.evaluate, CARD)).toEqual([]);
    });

    test('axe finds no fault with the panel, its lists unfolded', async () => {
      await openPanel(reader, 'key-west');
      await waitFor(() => reader.query('.sl-number'), { what: 'a number in context' });
      await reader.click('.sl-source-more button');
      expect(await axeFaults(reader.evaluate, PANEL)).toEqual([]);
    });
  });
});

/** Chooses a language as the options do. */
async function speak(language: Language): Promise<void> {
  const options = await stage.browser.extensionPage('options.html');
  await options.evaluate(
    `chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'language', value: '${language}' } })`,
  );
  await options.close();
}

/** Opens the panel as the popup does. */
async function showPanel(): Promise<void> {
  const worker = await stage.browser.worker();
  const tabId = await worker.evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
  const other = stage.browser.context.pages().find((each) => each.url().endsWith('/options.html'));
  const asking = other ?? (await stage.browser.extensionPage('options.html'));
  await page.bringToFront();
  await asking.evaluate(`chrome.runtime.sendMessage({ name: 'panel/open', payload: { tabId: ${tabId} } })`);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the panel with its facts' });
}
