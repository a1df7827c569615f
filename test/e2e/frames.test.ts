import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectCases, expectCasesAfterRun, faultsOf } from './cases.ts';
import { PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES, routes: { '/favicon.ico': '' } });
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
});
