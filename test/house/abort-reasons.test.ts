import { expect, it } from 'vitest';
import { filesIn, withoutComments } from './sources';

it('scripts in pages end what they do with a reason: without one the browser makes an error, which costs a page milliseconds', () => {
  const files = filesIn(['entrypoints', 'utils/page'], /\.ts$/).map(({ path, text }) => ({ path, code: withoutComments(text) }));
  const calls = files.flatMap(({ path, code }) =>
    [...code.matchAll(/\.abort\(([^)]*)\)/g)].map(([, reason]) => ({ path, reason })),
  );
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ reason }) => reason === '')).toEqual([]);
});
