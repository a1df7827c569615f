import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases, expectCasesAfterRun, expectPage } from './cases.ts';
import { expectMarks, NOTHING, openCard, PAGES, type TextsByTopic } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

const FIRST = '287(g) program';
const marked = (more: Partial<TextsByTopic> = {}): TextsByTopic => ({ ...NOTHING, '287g': [FIRST], ...more });

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES, routes: { '/favicon.ico': '' } });
});
afterAll(() => server?.close());

describe.each(VISITORS)('pages that live, in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());
  const openLiving = async () => {
    await visitor.open(`${server.origin}/living.html`);
    await expectMarks(visitor.reader, marked());
  };

  test.each([
    ['edits, moves, roots, storms, feeds, a rival', 'changing.html'],
    ['what comes to a page without a mention', 'without-mention.html'],
  ])('%s', (_, file) => expectPage(visitor, `${server.origin}/${file}`));

  test('a page that becomes another, again and again', async () => {
    await visitor.open(`${server.origin}/whole-page.html`);
    await expectCases(visitor);
    const count = await visitor.evaluate<number>('steps.length');
    for (let step = 0; step < count; step++) {
      await visitor.evaluate(`Promise.resolve(steps[${step}]()).then(() => true)`);
      await expectCases(visitor);
    }
    expect(await visitor.evaluate('noticed')).toEqual([]);
    expect(await visitor.errors()).toEqual([]);
  });

  test('a feed without end, which drops what is above: nothing of ours holds that', async () => {
    await openLiving();
    // Each part is followed by what tells, once nobody holds it any more, that it has gone.
    await visitor.evaluate(() => {
      const parts: WeakRef<Node>[] = [];
      const load = () => {
        const feed = document.querySelector('main') as HTMLElement;
        feed.insertAdjacentHTML('beforeend', '<section><h2>Story</h2><p>The <b>287</b>(g) program, again</p></section>');
        const part = feed.lastElementChild as HTMLElement;
        parts.push(new WeakRef(part), new WeakRef(part.querySelector('b')?.firstChild as Node));
        if (feed.childElementCount > 3) feed.firstElementChild?.remove();
      };
      const held = () => parts.filter((part) => part.deref() !== undefined).length;
      Object.assign(window, { load, held });
    });
    const texts = Array.from({ length: 3 }, () => '287(g) program');
    for (let round = 0; round < 10; round++) {
      await visitor.evaluate('for (let part = 0; part < 50; part++) load()');
      await expectMarks(visitor.reader, marked({ '287g': [FIRST, ...texts] }));
    }
    expect(await visitor.evaluate('held()')).toBeGreaterThan(6);
    const left = async () => {
      await visitor.collectGarbage();
      return visitor.evaluate('held()');
    };
    await expect.poll(left, { timeout: 20_000, interval: 500 }).toBe(6);
    await visitor.evaluate("document.body.replaceChildren('Bread.'), true");
    await expectMarks(visitor.reader, NOTHING);
    await expect.poll(left, { timeout: 20_000, interval: 500 }).toBe(0);
    expect(await visitor.evaluate('CSS.highlights.size')).toBe(0);
  });

  test('a page that becomes another by navigations of its own, each with a body of its own', async () => {
    await openLiving();
    for (let visit = 1; visit <= 50; visit++) {
      await visitor.evaluate((number) => {
        history.pushState({}, '', `/living.html?visit=${number}`);
        const body = document.createElement('body');
        body.innerHTML = number % 2 ? '<h1>One</h1><p>James Uthmeier speaks.</p>' : '<h1>Two</h1><p>Of 287(g) agreements.</p>';
        document.body.replaceWith(body);
      }, visit);
      // Most go by as fast as they come.
      if (visit % 10 > 1) continue;
      const wanted = visit % 2 ? { uthmeier: ['James Uthmeier'] } : { '287g': ['287(g) agreements'] };
      await expectMarks(visitor.reader, { ...NOTHING, ...wanted });
    }
    await openCard(visitor.reader, '287g');
    expect(await visitor.errors()).toEqual([]);
  });

  test('a page that is written anew', async () => {
    await openLiving();
    for (const name of ['James Uthmeier', 'Attorney General James Uthmeier']) {
      await visitor.evaluate((text) => {
        document.open();
        document.write(`<!doctype html><title>Anew</title><p>Written anew: ${text}.</p>`);
        document.close();
      }, name);
      await expectMarks(visitor.reader, { ...NOTHING, uthmeier: [name] });
    }
    expect(await visitor.errors()).toEqual([]);
  });

  test('a page that the reader comes back to', async () => {
    await visitor.open(`${server.origin}/changing.html`);
    await expectCases(visitor);
    await visitor.open(`${server.origin}/without-mention.html`);
    await expectCases(visitor);
    await visitor.evaluate('void history.back()');
    await expect.poll(() => visitor.evaluate('location.pathname')).toBe('/changing.html');
    await expectCases(visitor);
    await expectCasesAfterRun(visitor);
    expect(await visitor.errors()).toEqual([]);
  });
});
