import { expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { freeHue } from '@/utils/packs/free-hue';

it('is the last that no topic has, and once all are taken the last of those that the fewest have', () => {
  expect(freeHue([])).toBe(8);
  expect(freeHue([1, 2, 3, 4, 8, 8])).toBe(7);
  expect(freeHue(HUES)).toBe(8);
  expect(freeHue([...HUES, 8, 7, 5])).toBe(6);
});
