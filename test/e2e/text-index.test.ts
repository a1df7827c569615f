import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { expectPage } from './cases.ts';
import { PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES, routes: { '/favicon.ico': '' } });
});
afterAll(() => server?.close());

describe.each(VISITORS)('what is read as text, in $name', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());

  test.each([
    ['blocks and lines, tables, lists, ruby, drawings, slots and roots; nothing hidden, no field, no code', 'text-index.html'],
    ['what is hidden at first, and what is hidden later', 'hidden-then-shown.html'],
    ['the shadow root of a plain element, with all that a page has', 'declared-root.html'],
    ['roots that come to what stands there already', 'late-roots.html'],
    ['XHTML, CDATA sections in it', 'cases.xhtml'],
  ])('%s', (_, file) => expectPage(visitor, `${server.origin}/${file}`, 12_000));

  test.each([
    ['plain text', 'text/plain', 'Of James Uthmeier', 1],
    ['XML', 'application/xml', '<?xml version="1.0"?><feed><entry>James Uthmeier</entry></feed>', 0],
    ['a drawing', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">James Uthmeier</text></svg>', 0],
  ])('%s', async (name, type, body, count) => {
    const path = `/document-${name.replace(' ', '-')}`;
    server.route(path, { body, headers: { 'content-type': type } });
    await visitor.open(server.origin + path);
    const marks = () => visitor.evaluate('CSS.highlights.get("sidelight-3")?.size ?? 0');
    if (count > 0) await expect.poll(marks, { timeout: 8_000 }).toBe(count);
    else await stays(marks, 0, 'marks');
    expect(await visitor.errors()).toEqual([]);
  });
});
