import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectMarks, NOTHING } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

/** Pages that leave the browser little rest. What we take of it is told by samples of one run, so a slow machine changes nothing. */
const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Florida immigration</title>';
const SPEAKS = '<p>The 287(g) program.</p>';
const SECONDS = 6;

const FRAMES = `
  const frames = async (change) => {
    const end = performance.now() + ${SECONDS * 1000};
    for (let frame = 0; performance.now() < end; frame++) {
      await new Promise(requestAnimationFrame);
      change(frame);
    }
  };`;

/** 10,000 lines a second, of which 100 stay. */
const STORM = `${HEAD}${SPEAKS}<main></main><script>${FRAMES}
  const main = document.querySelector('main');
  const run = async () => {
    await frames((frame) => {
      for (let count = 0; count < 167; count++) {
        main.appendChild(document.createElement('p')).textContent = 'Line ' + (frame * 167 + count) + ' of nothing';
        if (main.childElementCount > 100) main.firstChild.remove();
      }
    });
    main.lastChild.textContent = 'James Uthmeier';
  };
</script>`;

/** 500 prices, each of which is another with every frame. */
const TICKER = `${HEAD}${SPEAKS}<main>${'<span>0</span> '.repeat(500)}</main><script>${FRAMES}
  const texts = Array.from(document.querySelectorAll('span'), ({ firstChild }) => firstChild);
  const run = async () => {
    await frames((frame) => texts.forEach((text, number) => { text.data = 'Price ' + (frame + number) }));
    texts[250].data = 'James Uthmeier';
  };
</script>`;

/** 200,000 nodes without a mention, over which the page itself walks too: as whoever comes first, so over copies that nobody has seen. */
const SMALL = `${HEAD.replace('Florida immigration', 'Bread')}<main style="height: 100px; overflow: hidden">${'<p>a</p>'.repeat(100_000)}</main><script>
  function bareWalk(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    let letters = 0;
    while (walker.nextNode()) letters += walker.currentNode.nodeValue?.length ?? 0;
    return letters;
  }
  const walkOverCopy = () => bareWalk(document.querySelector('main').cloneNode(true));
</script>`;

let server: Served;
beforeAll(async () => {
  server = await serve({ routes: { '/storm.html': STORM, '/ticker.html': TICKER, '/small.html': SMALL } });
});
afterAll(() => server?.close());

describe.each(VISITORS)('in $name', ({ name, visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());
  const SEEN = { ...NOTHING, '287g': ['287(g) program'], uthmeier: ['James Uthmeier'] };
  /** @returns how many samples were taken until `act` was done, of those in whose stack all of these words stood. */
  const samplesOf = async (act: () => Promise<void>) => {
    const stacks = await visitor.profile(act);
    return (...words: string[]) =>
      Object.entries(stacks).reduce((sum, [stack, times]) => sum + (words.every((word) => stack.includes(word)) ? times : 0), 0);
  };

  // The design has 10 and 5 %. Chromium 156 takes 1.4 to 1.7 and 0.6 to 0.9 %, Firefox 153 takes 2.3 to 2.7 and 2.8 to 3.5, beside others'
  // work and sampling included. The rest is for slow machines: what we do in a second stays, while the page draws fewer frames.
  test.for([
    ['a storm of 10,000 insertions a second', '/storm.html', { Chromium: 0.05, Firefox: 0.1 }],
    ['a ticker of 500 texts in every frame', '/ticker.html', { Chromium: 0.05, Firefox: 0.07 }],
  ] as const)('%s leaves us little to do, and the marks right', async ([, path, most], { annotate }) => {
    await visitor.open(server.origin + path);
    await expectMarks(visitor.reader, { ...SEEN, uthmeier: [] });
    const samples = await samplesOf(async () => {
      await visitor.evaluate('run()');
      await expectMarks(visitor.reader, SEEN);
    });
    const share = samples(visitor.ours) / samples();
    await annotate(`${(share * 100).toFixed(1)} % of the main thread`, 'measured');
    expect(samples()).toBeGreaterThan(SECONDS * 200);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(most[name]);
  });

  test('200,000 small nodes cost the script that is on every page no more than a walk over them', async ({ annotate }) => {
    const [visits, walks] = [5, 3];
    let ours = 0;
    let walked = 0;
    for (let visit = 0; visit < visits; visit++) {
      await visitor.open(`${server.origin}/ticker.html`);
      // Of pages that follow one another Chromium's profiler tells the last.
      const samples = await samplesOf(async () => {
        await visitor.open(`${server.origin}/small.html`);
        for (let walk = 0; walk < walks; walk++) await visitor.evaluate('walkOverCopy()');
        // Once this is marked, what stood there before has been looked at. Who reads closely is not to find it.
        await visitor.evaluate("document.querySelector('main').replaceWith('James Uthmeier of Florida')");
        await expectMarks(visitor.reader, { ...NOTHING, uthmeier: ['James Uthmeier'] });
      });
      ours += samples(`${visitor.ours}/scan.js`) - samples(`${visitor.ours}/scan.js`, `${visitor.ours}/mentions.js`);
      walked += samples('bareWalk') / walks;
    }
    await annotate(`${ours} samples, ${visits} walks have ${walked.toFixed(1)}`, 'measured');
    expect(walked).toBeGreaterThan(4 * visits);
    // Less would say that it was gone before anybody looked.
    expect(ours / walked).toBeGreaterThan(0.1);
    // The design has 1.2; 0.7 was measured in Chromium 156, 0.96 to 1.3 in Firefox 153. The rest is for the scatter of samples.
    expect(ours / walked).toBeLessThan(1.5);
  });
});
