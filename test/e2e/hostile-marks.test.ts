import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { expectedOf, expectMarks, PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

/** What pages can do to marks, which stand in a registry that is theirs too. */
const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Florida immigration</title>';
const SPEAKS = '<p>James Uthmeier</p>';

const OWN = `${HEAD}${SPEAKS}<p id="own">Its own</p><script>
  const mine = new Highlight(document.createRange());
  mine.priority = 3;
  CSS.highlights.set('search', mine);
  const theirs = new Highlight(new StaticRange({ startContainer: own, startOffset: 0, endContainer: own, endOffset: 1 }));
</script>`;

const CLEARS = `${HEAD}${SPEAKS}<script>
  let times = 0;
  setInterval(() => {
    if (CSS.highlights.size > 0) times++;
    CSS.highlights.clear();
  }, 50);
</script>`;

const STYLES = `${HEAD}<style>
  ::highlight(sidelight-3), p::highlight(sidelight-3), #it::highlight(sidelight-3) {
    text-decoration: line-through wavy red 9px !important; color: transparent !important; background: black !important;
  }
</style><p id="it">James Uthmeier</p>`;

/** One text of 10 MB, which speaks of a topic at its begin and at its end. */
/** When the page had loaded, and when the first mark was there. */
const TELLS = `<script>
  addEventListener('load', () => {
    loadedAt = performance.now();
    const look = () => ([...CSS.highlights.values()].some(({ size }) => size > 0) ? (markedAt = performance.now()) : setTimeout(look));
    look();
  });
</script>`;
const ENDLESS = `${HEAD}<p>James Uthmeier began. ${'The city of bread and its commission met again on Monday. '.repeat(180_000)}James Uthmeier ended.</p>${TELLS}`;

let server: Served;
beforeAll(async () => {
  const taken = OWN.replace('</script>', "CSS.highlights.set('sidelight-3', theirs);</script>");
  const strict = {
    body: readFileSync(join(PAGES, 'strict.html')),
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  };
  const routes = {
    '/own.html': OWN,
    '/taken.html': taken,
    '/clears.html': CLEARS,
    '/styles.html': STYLES,
    '/endless.html': ENDLESS,
    '/strict.html': strict,
  };
  server = await serve({ dir: PAGES, routes });
});
afterAll(() => server?.close());

describe.each(VISITORS)('marks in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());
  const open = (path: string) => visitor.open(server.origin + path);

  test('that the page clears every 50 ms come back three times and no more, and the panel lists them still', async () => {
    await open('/clears.html');
    await expect.poll(() => visitor.evaluate('times'), { timeout: 15_000 }).toBe(4);
    await stays(() => visitor.evaluate('times'), 4, 'times that the page found something to clear', 2_500);
    await visitor.press('toggle-panel');
    const listed = async () => (await visitor.reader.queryAll('.sl-mention mark')).map(({ text }) => text);
    await expect.poll(listed).toEqual(['James Uthmeier']);
    expect(await visitor.errors()).toEqual([]);
  });

  test.each(['/styles.html', '/hostile-style.html', '/strict.html'])(
    'are underlined as everywhere, whatever %s says',
    async (path) => {
      await open(path);
      await waitFor(async () => (await visitor.reader.mentionRects()).length > 0, { what: 'marks' });
      const lines = ['dotted', 'dashed', 'dotted', 'dashed'];
      const wanted = path === '/styles.html' ? ['3 underline dotted'] : lines.map((line, at) => `${at + 1} underline ${line}`);
      await expect.poll(() => visitor.evaluate(paintOfMarks)).toEqual(wanted);
    },
  );

  describe('beside the page’s own', () => {
    const entries = () =>
      visitor.evaluate(() => Array.from(CSS.highlights, ([name, { size, priority }]) => `${name} ${size} ${priority}`).sort());
    const isTheirs = () => visitor.evaluate('CSS.highlights.get("sidelight-3") === theirs');

    test('leave them as they are, one of our name too, and go under another', async () => {
      await open('/taken.html');
      await expect.poll(entries).toEqual(['search 1 3', 'sidelight-3 1 0', 'sidelight-8 1 0']);
      await visitor.evaluate(() => document.querySelector('p')?.remove());
      await expect.poll(entries).toEqual(['search 1 3', 'sidelight-3 1 0']);
      expect(await isTheirs()).toBe(true);
    });

    test('leave them in the place that they took from ours', async () => {
      await open('/own.html');
      await expect.poll(entries).toEqual(['search 1 3', 'sidelight-3 1 0']);
      await visitor.evaluate("CSS.highlights.set('sidelight-3', theirs), true");
      await expect.poll(entries).toEqual(['search 1 3', 'sidelight-3 1 0', 'sidelight-8 1 0']);
      expect(await isTheirs()).toBe(true);
    });
  });

  test('have names that say nothing of what the reader follows', async () => {
    await open('/demo.html');
    await expectMarks(visitor.reader, expectedOf('demo.html'));
    const names = await visitor.evaluate(() => [...CSS.highlights.keys()]);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toMatch(/^sidelight-[1-8]$/);
  });

  // The design has a second; 0.15 to 0.25 was measured in both browsers alone, one before texts were read in stretches. Where tests
  // run side by side it takes some times as long.
  test('come at both ends of one text of 10 MB, the first soon after its load', async ({ annotate }) => {
    await open('/endless.html');
    await expect.poll(() => visitor.evaluate('CSS.highlights.get("sidelight-3")?.size ?? 0'), { timeout: 45_000 }).toBe(2);
    const waited = await visitor.evaluate<number>('markedAt - loadedAt');
    await annotate(`${Math.round(waited)} ms`, 'first mark');
    expect(waited).toBeLessThan(3000);
    expect(await visitor.errors()).toEqual([]);
  });
});

/** Runs in the page: how the text around the first range of each slot says that the range is painted. */
function paintOfMarks(): string[] {
  return [1, 2, 3, 4].flatMap((slot) => {
    const [range] = CSS.highlights.get(`sidelight-${slot}`) ?? [];
    const element = range?.startContainer.parentElement;
    if (!element) return [];
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(element, `::highlight(sidelight-${slot})`);
    return [`${slot} ${textDecorationLine} ${textDecorationStyle}`];
  });
}
