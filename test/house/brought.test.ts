import { expect, it } from 'vitest';
import { BROUGHT } from '@/build/lean-scripts';
import { filesIn } from './sources';

it('what scripts take from the first one is named as it lies: a name without a file would be carried twice, unsaid', () => {
  const named = [...BROUGHT.source.matchAll(/(?<=[:|])[a-z-]+(?=[|)])/g)].map(([name]) => name).sort();
  const found = filesIn(['utils'], /\.ts$/)
    .map(({ path }) => path)
    .filter((path) => BROUGHT.test(`/${path}`))
    .map((path) => path.replace(/^.*\/|\.ts$/g, ''));
  expect(named.length).toBeGreaterThan(5);
  expect(found.sort()).toEqual(named);
});
