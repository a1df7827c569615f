import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { expectedOf, expectMarks, inChromium, NOTHING, openCard, openMarked, stays, type TextsByTopic } from './scene.ts';

const stage = inChromium();
let page: Page;
let reader: ChromiumReader;
let wrong: string[];

beforeEach(async () => {
  page = await stage.browser.newPage();
  reader = await readerOf(page);
  wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  return () => page.close();
});

/** The smallest PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const FIRST = '287(g) program';
const marked = (more: Partial<TextsByTopic> = {}): TextsByTopic => ({ ...NOTHING, '287g': [FIRST], ...more });

describe('a page that lives', () => {
  beforeEach(async () => {
    reader = await openMarked(page, stage.server.origin, 'living.html');
  });

  test('has its later text marked, and the text in its old place still', async () => {
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Also in sanctuary cities.</p>'),
    );
    await expectMarks(reader, marked({ 'sanctuary-laws': ['sanctuary cities'] }));
    await page.evaluate(() => document.querySelector('main')?.append('Bare text about James Uthmeier'));
    await expectMarks(reader, marked({ 'sanctuary-laws': ['sanctuary cities'], uthmeier: ['James Uthmeier'] }));
  });

  test('loses the mark of a text that changed, and gets it back', async () => {
    const say = (text: string) =>
      page.evaluate((data) => {
        const node = document.getElementById('first')?.firstChild as Text;
        node.data = data;
      }, text);
    await say('Nothing here any more.');
    await expectMarks(reader, NOTHING);
    await say('James Uthmeier is new here.');
    await expectMarks(reader, { ...NOTHING, uthmeier: ['James Uthmeier'] });
    await say('The 287(g) program is back.');
    await expectMarks(reader, marked());
  });

  test('has a mention marked as one that arrives in pieces, and none across two blocks', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.insertAdjacentHTML('beforeend', '<p id="pieces">In sanctuary </p><p>287</p><p>(g)</p>');
    });
    await expectMarks(reader, marked());
    await page.evaluate(() => document.getElementById('pieces')?.insertAdjacentHTML('beforeend', '<b>cit</b><i>ies</i>'));
    await expectMarks(reader, marked({ 'sanctuary-laws': ['sanctuary cities'] }));
    await page.evaluate(() => document.querySelector('#pieces b')?.remove());
    await expectMarks(reader, marked());
  });

  test('has the word joined up that stood around a removed element', async () => {
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>James <b id="middle">the</b> Uthmeier</p>'),
    );
    await page.evaluate(() => document.getElementById('middle')?.remove());
    await expectMarks(reader, marked({ uthmeier: ['James Uthmeier'] }));
  });

  test('that begins without any mention is marked once it has one', async () => {
    stage.server.route('/empty.html', '<!doctype html><title>Empty</title><main></main>');
    await page.goto(`${stage.server.origin}/empty.html`);
    await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>James Uthmeier at last</p>'));
    await expectMarks(reader, { ...NOTHING, uthmeier: ['James Uthmeier'] });
  });

  test('makes no error of ours while it does all that', async () => {
    await page.evaluate(async () => {
      const main = document.querySelector('main');
      for (let round = 0; round < 30; round++) {
        main?.insertAdjacentHTML('beforeend', `<p>James Uthmeier, ${round}</p>`);
        if (round % 3 === 0) main?.firstElementChild?.remove();
        if (main?.lastElementChild?.firstChild) main.lastElementChild.firstChild.nodeValue += ' and Key West';
        await new Promise(requestAnimationFrame);
      }
      main?.replaceChildren();
    });
    await expectMarks(reader, marked());
    expect(wrong).toEqual([]);
  });
});

describe('what a reader does not read', () => {
  beforeEach(async () => {
    reader = await openMarked(page, stage.server.origin, 'left-out.html');
  });
  const seen = expectedOf('left-out.html');
  const also = (text: string, at: number): TextsByTopic => ({ ...seen, '287g': seen['287g'].toSpliced(at, 0, text) });

  test('is not marked: hidden text, fields, editors, code, closed shadow roots', async () => {
    await stays(async () => (await reader.mentionRects()).length, Object.values(seen).flat().length, 'marks');
  });

  test('is marked once it shows, and no longer when it is hidden again', async () => {
    const hide = (hidden: boolean) =>
      page.evaluate((is) => document.getElementById('gone')?.classList.toggle('gone', is), hidden);
    await hide(false);
    await expectMarks(reader, also('287(g)', 1));
    await hide(true);
    await expectMarks(reader, seen);
    await page.evaluate(() => document.getElementById('details')?.setAttribute('open', ''));
    await expectMarks(reader, also('287(g)', 1));
  });

  test('is not marked any more once the page makes it an editor', async () => {
    await page.evaluate(() => document.querySelector('p')?.setAttribute('contenteditable', 'true'));
    await expectMarks(reader, { ...seen, '287g': seen['287g'].slice(1) });
  });
});

test('what shows at first is no longer marked once the page hides it', async () => {
  reader = await openMarked(page, stage.server.origin, 'living.html');
  await page.evaluate(() => document.getElementById('first')?.classList.add('gone'));
  await expectMarks(reader, NOTHING);
});

describe('a document that is not HTML', () => {
  test.each([
    ['XML', 'application/xml', '<?xml version="1.0"?><feed><entry>James Uthmeier and 287(g)</entry></feed>'],
    ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">James Uthmeier and 287(g)</text></svg>'],
    ['JSON', 'application/json', '{"text": "James Uthmeier and 287(g)"}'],
    ['an image', 'image/png', Buffer.from(PIXEL, 'base64')],
  ])('%s is left alone, without an error', async (name, type, body) => {
    const path = `/document-${name.replace(' ', '-')}`;
    stage.server.route(path, { body, headers: { 'content-type': type } });
    await page.goto(stage.server.origin + path);
    await stays(() => page.evaluate(() => CSS.highlights.size), 0, 'highlights');
    expect(wrong).toEqual([]);
  });

  test('plain text makes no error', async () => {
    stage.server.route('/document.txt', { body: 'James Uthmeier and 287(g)', headers: { 'content-type': 'text/plain' } });
    await page.goto(`${stage.server.origin}/document.txt`);
    await stays(() => wrong, [], 'errors');
  });

  test('XHTML is marked like HTML', async () => {
    const body =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>James Uthmeier</p></body></html>';
    stage.server.route('/document.xhtml', { body, headers: { 'content-type': 'application/xhtml+xml' } });
    await page.goto(`${stage.server.origin}/document.xhtml`);
    await expectMarks(reader, { ...NOTHING, uthmeier: ['James Uthmeier'] });
    await openCard(reader, 'uthmeier');
    expect(wrong).toEqual([]);
  });
});

test('a page with 100,000 mentions has as many ranges as a screen needs, and no more told of it than is read', async () => {
  const paragraph = `<p>${'James Uthmeier. '.repeat(20)}</p>`;
  stage.server.route(
    '/hundred-thousand.html',
    `<!doctype html><meta charset="utf-8"><title>Many</title>${paragraph.repeat(5_000)}`,
  );
  await page.goto(`${stage.server.origin}/hundred-thousand.html`);
  const inTab = (call: string) =>
    stage.browser.worker().then((worker) => worker.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => ${call})`));
  await expect.poll(() => inTab('chrome.action.getBadgeText({ tabId: tab.id })'), { timeout: 20_000 }).toBe('999+');
  const list = "chrome.tabs.sendMessage(tab.id, { name: 'mentions/list' }, { frameId: 0 })";
  await expect.poll(() => inTab(`${list}.then(({ value }) => value.length)`), { timeout: 20_000 }).toBe(2_001);
  const registered = () =>
    page.evaluate(() =>
      Array.from({ length: 8 }, (_, at) => CSS.highlights.get(`sidelight-${at + 1}`)?.size ?? 0).reduce((a, b) => a + b),
    );
  await expect.poll(registered).toBeGreaterThan(100);
  expect(await registered()).toBeLessThanOrEqual(2_000);
  await page.evaluate(() => scrollTo({ top: 1e9, behavior: 'instant' }));
  const isLastMarked = () =>
    page.evaluate(() => {
      const last = document.querySelector('p:last-of-type');
      return Array.from({ length: 8 }, (_, at) => [...(CSS.highlights.get(`sidelight-${at + 1}`) ?? [])])
        .flat()
        .some((range) => last?.contains(range.startContainer));
    });
  await expect.poll(isLastMarked).toBe(true);
  expect(await registered()).toBeLessThanOrEqual(2_000);
});

test('a page with 1,000 mentions has all of them counted, and those on the screen marked', async () => {
  const paragraphs = Array.from({ length: 1_000 }, (_, number) => `<p>Paragraph ${number}: James Uthmeier.</p>`);
  stage.server.route('/many.html', `<!doctype html><meta charset="utf-8"><title>Many</title>${paragraphs.join('')}`);
  await page.goto(`${stage.server.origin}/many.html`);
  const inTab = (call: string) =>
    stage.browser.worker().then((worker) => worker.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => ${call})`));
  await expect.poll(() => inTab('chrome.action.getBadgeText({ tabId: tab.id })')).toBe('999+');
  const list = "chrome.tabs.sendMessage(tab.id, { name: 'mentions/list' }, { frameId: 0 })";
  expect(await inTab(`${list}.then(({ value }) => value.length)`)).toBe(1_000);

  for (const top of [0, 5_000, 1e9]) {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    const inView = () =>
      page.evaluate(() => {
        const middles = Array.from(document.querySelectorAll('p'), (each) => each.getBoundingClientRect()).map(
          ({ y, height }) => y + height / 2,
        );
        return middles.filter((y) => y >= 0 && y < innerHeight).length;
      });
    expect(await inView()).toBeGreaterThan(10);
    await waitFor(async () => (await reader.mentionRects()).filter((mark) => mark.inView).length === (await inView()), {
      what: 'a mark on every paragraph on the screen',
    });
  }
  await openCard(reader, 'uthmeier');
});

test('a frame that can be read is marked, one the size of an advertisement is not', async () => {
  stage.server.route(
    '/frames.html',
    '<!doctype html><title>Frames</title><iframe src="/living.html" width="700" height="400"></iframe><iframe src="/living.html?ad" width="120" height="60"></iframe>',
  );
  await page.goto(`${stage.server.origin}/frames.html`);
  const [, large, small] = page.frames();
  const marks = (frame: typeof large) => frame?.evaluate(() => CSS.highlights.get('sidelight-1')?.size ?? 0);
  await waitFor(async () => (await marks(large)) === 1, { what: 'the mark in the frame' });
  await stays(() => marks(small), 0, 'marks in the small frame');
});
