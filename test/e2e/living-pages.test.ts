import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases, expectCasesAfterRun, expectPage } from './cases.ts';
import { PAGES } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

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
