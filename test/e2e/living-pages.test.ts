import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rect } from '../drive/reader.ts';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { expectCases, expectCasesAfterRun, expectPage, faultsOf } from './cases.ts';
import {
  expectGone,
  expectMarks,
  markOf,
  NOTHING,
  OPEN,
  openCard,
  openPanel,
  PAGES,
  stays,
  type TextsByTopic,
  type TopicId,
} from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

const FIRST = '287(g) program';
const marked = (more: Partial<TextsByTopic> = {}): TextsByTopic => ({ ...NOTHING, '287g': [FIRST], ...more });

const OPENS = `<!doctype html><meta charset="utf-8"><title>Florida immigration</title><style>
  body { margin: 0 } nav { position: fixed; inset: 200px 0 auto; height: 200px } nav:not(:hover) p { display: none }
</style><p>The 287(g) program.</p><nav>Topics <p>James Uthmeier</p></nav>`;

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES, routes: { '/favicon.ico': '', '/opens.html': OPENS } });
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

  test.each<[string, () => Promise<unknown>]>([
    ['points', () => visitor.mouse.move(300, 300, { steps: 3 })],
    ['scrolls', () => visitor.evaluate("scrollTo({ top: 500, behavior: 'instant' })")],
    ['goes on by keys', () => visitor.keyboard.press('Tab')],
  ])('what scripts hide and show without a trace is seen where the reader %s', async (_, act) => {
    await visitor.mouse.move(2, 2);
    await visitor.open(`${server.origin}/hidden-by-scripts.html`);
    await expectCases(visitor);
    // Roots are looked for by the clock too, a few seconds long.
    await waitFor(() => visitor.evaluate('performance.now() > 5_000'), { what: 'the end of that' });
    await visitor.evaluate('run()');
    await act();
    await expect.poll(() => faultsOf(visitor, true), { timeout: 8_000 }).toEqual([]);
    expect(await visitor.evaluate('noticed')).toEqual([]);
    expect(await visitor.errors()).toEqual([]);
  });

  test('what opens under the pointer is marked, and no more once it has closed', async () => {
    await visitor.mouse.move(2, 2);
    await visitor.open(`${server.origin}/opens.html`);
    await expectMarks(visitor.reader, marked());
    await visitor.mouse.move(300, 300, { steps: 3 });
    await expectMarks(visitor.reader, marked({ uthmeier: ['James Uthmeier'] }));
    await visitor.mouse.move(300, 30, { steps: 3 });
    await expectMarks(visitor.reader, marked());
  });

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

  describe('a page that is written anew', () => {
    const writeAnew = (name: string, ground = '#fff') =>
      visitor.evaluate(
        ([text, background]) => {
          document.open();
          document.write(
            `<!doctype html><title>Anew</title><body style="background: ${background}"><p>Written anew: ${text}.</p>`,
          );
          document.close();
        },
        [name, ground],
      );
    const pointAt = async (look: () => Promise<Rect>) => {
      const card = async () => {
        await visitor.reader.hover(await look());
        return visitor.reader.card();
      };
      await waitFor(card, { what: 'the card' });
    };
    /** Browsers take every listener from a document that is written anew: pointer, click and key are what it is about. */
    const expectAlive = async (look: () => Promise<Rect>) => {
      const { reader, keyboard, mouse } = visitor;
      await pointAt(look);
      await keyboard.press('Escape');
      await expectGone(reader.card, 'the card');
      const { x, y, width, height } = await look();
      await mouse.click(x + width / 2, y + height / 2);
      await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
      await keyboard.press('Escape');
      await expectGone(reader.panel, 'the panel');
      await mouse.move(2, 2);
    };
    const rectOf = (topic: TopicId) => async () => (await markOf(visitor.reader, topic)).rect;

    test.each([
      ['while nothing of ours is open', async () => undefined],
      ['while a card is open', () => openCard(visitor.reader, '287g')],
      ['while the panel is open', () => openPanel(visitor.reader, '287g')],
    ])('%s', async (_, act) => {
      await openLiving();
      await act();
      for (const name of ['James Uthmeier', 'Attorney General James Uthmeier']) {
        await writeAnew(name);
        await expectMarks(visitor.reader, { ...NOTHING, uthmeier: [name] });
        await expectGone(visitor.reader.card, 'the card');
        await expectGone(visitor.reader.panel, 'the panel');
        await expectAlive(rectOf('uthmeier'));
      }
      expect(await visitor.errors()).toEqual([]);
    });

    test('again and again', async () => {
      await openLiving();
      for (let time = 1; time <= 40; time++) await writeAnew(`James Uthmeier and ${time} others`);
      await visitor.evaluate(async () => {
        for (let time = 0; time < 40; time++) {
          await new Promise((done) => setTimeout(done, 50));
          document.open();
          document.write('<!doctype html><title>Anew</title><p>Of 287(g) agreements.</p>');
          document.close();
        }
      });
      await expectMarks(visitor.reader, { ...NOTHING, '287g': ['287(g) agreements'] });
      await expectAlive(rectOf('287g'));
      expect(await visitor.evaluate('CSS.highlights.size')).toBe(1);
      expect(await visitor.errors()).toEqual([]);
    });

    test('in other colours', async () => {
      const colour = () =>
        visitor.evaluate(() => {
          const [range] = CSS.highlights.get('sidelight-1') ?? [];
          const element = range?.startContainer.parentElement;
          const { textDecorationLine, textDecorationColor } = getComputedStyle(
            element ?? document.documentElement,
            '::highlight(sidelight-1)',
          );
          return element && textDecorationLine === 'underline' ? textDecorationColor : undefined;
        });
      await openLiving();
      const onLight = await waitFor(colour, { what: 'a mark that is painted' });
      await writeAnew('287(g) agreements', '#888');
      const isOther = async () => ![undefined, onLight].includes(await colour());
      await expect.poll(isOther, { timeout: 8_000 }).toBe(true);
      await writeAnew('287(g) agreements', '#fff');
      await expect.poll(colour, { timeout: 8_000 }).toBe(onLight);
    });

    test('in a frame, for whose sake nothing is taken from the reader', async () => {
      await openLiving();
      await visitor.evaluate(() => {
        const frame = Object.assign(document.createElement('iframe'), { width: 600, height: 200 });
        document.querySelector('main')?.append(frame);
        const write = (text: string) => {
          frame.contentDocument?.open();
          frame.contentDocument?.write(`<!doctype html><p>${text}`);
          frame.contentDocument?.close();
        };
        const place = () => {
          const { left, top } = frame.getBoundingClientRect();
          const text = frame.contentDocument?.querySelector('p')?.firstChild as Text;
          const range = text.ownerDocument.createRange();
          range.selectNodeContents(text);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop, width, height };
        };
        Object.assign(window, { write, place });
        write('James Uthmeier');
      });
      const place = () => visitor.evaluate<Rect>('place()');
      const marks = () =>
        visitor.evaluate<number[]>(
          "[...document.querySelector('iframe').contentWindow.CSS.highlights.get('sidelight-3') ?? []].map(({ endOffset }) => endOffset)",
        );
      await expect.poll(marks, { timeout: 8_000 }).toEqual([14]);
      await pointAt(place);
      await visitor.reader.click(OPEN);
      await waitFor(() => visitor.reader.query('.sl-footer'), { what: 'the facts in the panel' });
      await visitor.evaluate("write('Attorney General James Uthmeier')");
      await expect.poll(marks, { timeout: 8_000 }).toEqual([31]);
      await stays(async () => (await visitor.reader.panel()) !== null, true, 'the panel');
      await visitor.keyboard.press('Escape');
      await expectGone(visitor.reader.panel, 'the panel');
      await expectAlive(place);
      await expectAlive(rectOf('287g'));
      expect(await visitor.errors()).toEqual([]);
    });
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
