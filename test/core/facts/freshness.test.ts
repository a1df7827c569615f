import { expect, it } from 'vitest';
import { freshness } from '@/utils/core/facts/freshness';

it.each([
  ['2026-11-22', 'fresh'],
  ['2026-12-22', 'fresh'],
  ['2026-12-23', 'due'],
  ['2027-01-22', 'due'],
  ['2027-01-23', 'overdue'],
  ['2030-01-01', 'overdue'],
])('on %s a fact to be checked again by January 22, 2027, is %s', (day, state) => {
  expect(freshness({ checkAgainBy: '2027-01-22' }, day)).toBe(state);
});
