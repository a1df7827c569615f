import { describe, expect, it } from 'vitest';
import { median, quantile, spread, sum } from './statistics';

describe('figures of many', () => {
  it('the median is the middle one, or between the two in the middle, whatever the order', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 10, 2])).toBe(3);
    expect(median([Number.NaN, 7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('a quantile is one of the values, the greatest where they are few', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1).reverse();
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([3, 1, 2], 0.95)).toBe(3);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('a sum without values is nothing', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2, 3.5])).toBe(6.5);
  });
});

describe('a choice that nobody makes', () => {
  it('is spread evenly over the list and begins with the first', () => {
    const letters = [...'abcdefghij'];
    expect(spread(letters, 5)).toEqual(['a', 'c', 'e', 'g', 'i']);
    expect(spread(letters, 3)).toEqual(['a', 'e', 'h']);
    expect(spread(letters, 1)).toEqual(['a']);
  });

  it('is as long as asked for, whatever the length of the list', () => {
    for (let length = 1; length < 40; length++) {
      const list = Array.from({ length }, (_, at) => at);
      for (let count = 1; count <= length; count++) expect(new Set(spread(list, count)).size).toBe(count);
      expect(spread(list, length + 5)).toEqual(list);
    }
  });
});
