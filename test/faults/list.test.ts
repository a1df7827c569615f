import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from './list';

it('the list has each of the forty faults once, and each is named by a test', () => {
  expect(FAULTS.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`));
  const tests = ['test/faults', 'test/e2e'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.test.ts') ? [readFileSync(`${folder}/${name}`, 'utf8')] : [])),
  );
  const inStates = tests.filter((text) => text.includes('describe.each(STATES)')).join('\n');
  const unnamed = FAULTS.filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(inStates));
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});
