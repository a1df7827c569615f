import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases, expectPage } from './cases.ts';
import { PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

/** Whether some mark shows: Firefox leaves us no moment to take ranges out of the registry, but takes our style away itself. */
const PAINTED = `[1, 2, 3, 4].some((slot) => CSS.highlights.get('sidelight-' + slot)?.size > 0
  && getComputedStyle(document.body, '::highlight(sidelight-' + slot + ')').textDecorationLine === 'underline')`;

const SANDBOXED =
  '<!doctype html><title>In a sandbox: Florida immigration</title><p data-case="text" data-marks="James Uthmeier">James Uthmeier</p>';

let server: Served;
beforeAll(async () => {
  server = await serve({
    dir: PAGES,
    routes: {
      '/favicon.ico': '',
      '/slow.png': { delay: 20_000 },
      '/sandboxed.html': { body: SANDBOXED, headers: { 'content-security-policy': 'sandbox' } },
    },
  });
});
afterAll(() => server?.close());

describe.each(VISITORS)('hostile pages, in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());

  test.each([
    ['built-ins replaced, spoilt and frozen', 'hostile-world.html'],
    ['forms and images named like what scripts ask for', 'hostile-names.html'],
    ['every event stopped or forged, foreign elements removed, own highlights', 'hostile-acts.html'],
    ['no script, style or request allowed', 'strict-cases.html'],
    ['an editor as a whole', 'design-mode.html'],
    ['a page that never ends loading', 'slow.html'],
    ['too much of everything', 'hostile-sizes.html'],
  ])('%s', (_, file) => expectPage(visitor, `${server.origin}/${file}`, 20_000));

  test('an editor as a whole stays without marks', async () => {
    await visitor.open(`${server.origin}/design-mode.html`);
    await stays(() => visitor.evaluate('CSS.highlights.size'), 0, 'highlights');
  });

  test('a document in a sandbox, without scripts', async () => {
    await visitor.open(`${server.origin}/sandboxed.html`);
    await expectCases(visitor);
  });

  test('100,000 mentions: the screen is marked, wherever the reader scrolls, and no more than it needs', async ({ annotate }) => {
    await visitor.open(`${server.origin}/many-mentions.html`);
    for (const place of [0, 0.5, 1]) {
      const from = performance.now();
      await visitor.evaluate(`scrollToShare(${place})`);
      await expect
        .poll(() => visitor.evaluate('unmarked()'), { timeout: 20_000, message: `at ${place} of the page` })
        .toEqual([]);
      await annotate(`marked at ${place} of the page after ${Math.round(performance.now() - from)} ms`, 'measured');
      expect(await visitor.evaluate('registered()')).toBeLessThanOrEqual(2_000);
    }
    expect(await visitor.evaluate('noticed')).toEqual([]);
    expect(await visitor.errors()).toEqual([]);
  });

  test('100,000 mentions: a reader who comes back to the middle finds it marked', async () => {
    await visitor.open(`${server.origin}/many-mentions.html#p70000`);
    await expect.poll(() => visitor.evaluate('unmarked()'), { timeout: 20_000 }).toEqual([]);
    expect(await visitor.evaluate('scrollY')).toBeGreaterThan(10_000);
  });

  test('a page whose extension has gone keeps no mark and gets no new one', async () => {
    await visitor.open(`${server.origin}/changing.html`);
    await expectCases(visitor);
    await expect.poll(() => visitor.evaluate(PAINTED)).toBe(true);
    await visitor.removeExtension();
    await visitor.evaluate('act(() => document.body.append("Also James Uthmeier")), true');
    await expect.poll(() => visitor.evaluate(PAINTED), { timeout: 5_000 }).toBe(false);
    expect(await visitor.evaluate('document.documentElement.childElementCount')).toBe(2);
    expect(await visitor.evaluate('noticed')).toEqual([]);
    expect(await visitor.errors()).toEqual([]);
  });
});
