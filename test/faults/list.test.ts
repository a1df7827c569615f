import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from './list';

it('the list has each of the forty faults once, and names tests that are there', () => {
  expect(FAULTS.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`));
  for (const { tests, states } of FAULTS) {
    for (const test of tests) expect(readFileSync(test, 'utf8')).toMatch(/\b(?:it|test)\b/);
    expect(tests.length > 0 || states.length === 0).toBe(true);
  }
});

it.each(
  FAULTS.flatMap(({ id, tests }) => tests.filter((test) => test.startsWith('test/faults/')).map((test) => [id, test] as const)),
)('%s is a test of %s by its name, in every state', (id, test) => {
  const text = readFileSync(test, 'utf8');
  expect(text).toContain("describe.each(STATES)('%s'");
  expect(text).toMatch(new RegExp(`[ '"\`]${id} `));
});
