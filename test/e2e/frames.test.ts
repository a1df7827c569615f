import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases, expectCasesAfterRun, faultsOf } from './cases.ts';
import { PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

let server: Served;
beforeAll(async () => {
  const inner = '<!doctype html><title>Inner</title><p>James Uthmeier';
  const outer = `<!doctype html><title>Outer</title><p>287(g) program</p><iframe src="/inner.html?0" width="600" height="200"></iframe>
    <script>
      const frame = document.querySelector('iframe');
      const gone = [];
      const registry = new FinalizationRegistry((name) => gone.push(name));
      const go = (to) => {
        registry.register(frame.contentDocument, frame.contentDocument.URL);
        if (to) frame.src = to;
        else frame.remove();
      };
    </script>`;
  server = await serve({ dir: PAGES, routes: { '/favicon.ico': '', '/inner.html': inner, '/outer.html': outer } });
});
afterAll(() => server?.close());

describe.each(VISITORS)('frames, in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());

  test('those that the page can read are marked, those of other origins, hidden or small ones are not', async () => {
    await visitor.open(`${server.origin}/frames.html`);
    await expectCases(visitor);
    await stays(() => faultsOf(visitor), [], 'cases');
    await expectCasesAfterRun(visitor);
    expect(await visitor.evaluate('noticed')).toEqual([]);
    // What the driver runs in a frame without scripts is refused, aloud.
    expect((await visitor.errors()).filter((text) => !text.startsWith('Blocked script execution'))).toEqual([]);
  });

  test('that go from document to document are marked in each, and what has gone is forgotten', async () => {
    await visitor.open(`${server.origin}/outer.html`);
    const inFrame = () => visitor.inFrames<[string, number]>('[location.search, CSS.highlights.get("sidelight-3")?.size ?? 0]');
    await expect.poll(inFrame).toEqual([['?0', 1]]);
    for (const at of [1, 2, 3]) {
      await visitor.evaluate(`go("/inner.html?${at}")`);
      await expect.poll(inFrame).toEqual([[`?${at}`, 1]]);
    }
    await visitor.evaluate('go("about:blank")');
    await expect.poll(inFrame).toEqual([['', 0]]);
    // What comes after that is marked in the page as before.
    const inPage = () => visitor.evaluate<number>('CSS.highlights.get("sidelight-1")?.size ?? 0');
    await visitor.evaluate('document.body.append(document.querySelector("p").cloneNode(true))');
    await expect.poll(inPage).toBe(2);
    await visitor.evaluate('go("/inner.html?4")');
    await expect.poll(inFrame).toEqual([['?4', 1]]);
    await visitor.evaluate('go()');
    await visitor.evaluate('document.body.append(document.querySelector("p").cloneNode(true))');
    await expect.poll(inPage).toBe(3);
    const gone = async () => {
      await visitor.collectGarbage();
      return (await visitor.evaluate<string[]>('gone')).length;
    };
    // The driver keeps one now and then.
    await expect.poll(gone, { timeout: 20_000 }).toBeGreaterThanOrEqual(5);
    expect(await visitor.errors()).toEqual([]);
  });
});
