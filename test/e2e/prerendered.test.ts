import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { launchUnwatched, type Unwatched } from '../drive/unwatched.ts';
import { waitFor } from '../drive/wait.ts';
import { STATES } from '../faults/states.ts';
import { enterInBrowser, expectNothingLost, type FaultScene, leaveBrowser, startIn } from './fault-scene.ts';
import { CHROMIUM_BUILD, PAGES, stays } from './scene.ts';

/** What a page sees of itself, and of us in it. */
interface Told {
  isPrerendering: boolean;
  /** Milliseconds from its start until it was shown; 0 where it was not prerendered. */
  shownAt: number;
  marks: string[];
  /** Elements at its root. */
  roots: number;
}

/** Has a page tell the server every so often. Only a page may look: nothing else sees it before it is shown. */
const TELLS = `<script>
  const textOf = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString().replace(/\\s+/g, ' ');
  };
  const tell = () => {
    const marks = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(textOf)).sort();
    const shownAt = performance.getEntriesByType('navigation')[0].activationStart;
    const told = { isPrerendering: document.prerendering, shownAt, marks, roots: document.documentElement.children.length };
    void fetch('/told?' + encodeURIComponent(JSON.stringify(told)));
  };
  tell();
  document.addEventListener('prerenderingchange', tell);
  setInterval(tell, 100);
</script>`;

/** The page that a reader sees meanwhile. */
const HERE = `<!doctype html><meta charset="utf-8"><title>News</title>
  <script type="speculationrules">{"prerender":[{"source":"list","urls":["/prerendered.html"],"eagerness":"immediate"}]}</script>
  <p>The county signed a 287(g) agreement with ICE, the sheriff said.</p><a href="/prerendered.html">More</a>`;

let server: Served;
beforeAll(async () => {
  const demo = readFileSync(join(PAGES, 'demo.html'), 'utf8');
  server = await serve({
    dir: PAGES,
    routes: { '/here.html': HERE, '/prerendered.html': demo + TELLS, '/told': '' },
  });
});
afterAll(() => server?.close());

describe.each(STATES)('%s', (state) => {
  let scene: FaultScene;
  beforeAll(async () => {
    scene = await enterInBrowser(state, server);
    await scene.browser.close();
  });
  afterAll(() => leaveBrowser(scene));

  test('F35 a page that is prerendered is left alone until a reader sees it, and marked then', async () => {
    const before = server.requests.length;
    const requests = () => server.requests.slice(before);
    const told = () =>
      requests().flatMap(({ path }): Told[] =>
        path.startsWith('/told?') ? [JSON.parse(decodeURIComponent(path.slice('/told?'.length)))] : [],
      );
    const browser = await launchUnwatched(CHROMIUM_BUILD, scene.userDataDir, `${server.origin}/here.html`);
    onTestFinished(browser.close);

    await waitFor(() => told()[0], { what: 'the prerendered page' });
    // The page that is seen has its marks: we are at work.
    await expect.poll(() => badge(browser), { timeout: 8_000 }).toBe('1');
    const alone = { isPrerendering: true, shownAt: 0, marks: [], roots: 2 };
    await stays(() => told().at(-1), alone, 'what the prerendered page sees');
    expect(await badge(browser)).toBe('1');
    expect(told().filter(({ isPrerendering }) => !isPrerendering)).toEqual([]);

    await browser.inWorker(`${TAB}.then(([{ id: tabId }]) =>
      chrome.scripting.executeScript({ target: { tabId }, func: () => document.querySelector('a').click() }))`);
    const marks = Object.values(scene.marks).flat().sort();
    await expect.poll(() => told().at(-1)?.marks, { timeout: 8_000 }).toEqual(marks);
    await expect.poll(() => badge(browser)).toBe(String(marks.length));
    // It is that very page, shown, and had nothing of ours until then.
    expect(told().at(-1)?.shownAt).toBeGreaterThan(0);
    expect(told().filter(({ isPrerendering, marks }) => isPrerendering && marks.length > 0)).toEqual([]);
    expect(requests().filter(({ path }) => path === '/prerendered.html').length).toBe(1);

    await browser.close();
    Object.assign(scene, await startIn(scene, server));
    await expectNothingLost(scene);
  });
});

const TAB = `chrome.tabs.query({ active: true })`;

/** @returns the count at the toolbar's button, for the page that is seen. */
function badge({ inWorker }: Unwatched): Promise<string> {
  return inWorker(`${TAB}.then(([{ id: tabId }]) => chrome.action.getBadgeText({ tabId }))`);
}
