import { describe, expect, it } from 'vitest';
import { chartOf } from './chart';
import type { Check } from './goals';

const check = (line: number, what: string, ...values: number[]): Check => ({
  line,
  what,
  unit: 'x',
  values,
  goal: { atMost: 1 },
});
const MEASURED = [
  check(1, 'script / walk, sum', 3, 2, 1),
  check(1, 'script / walk, p95 page', 9),
  check(2, 'script of mark.js / ours, no mentions', 50),
  check(2, 'the same, 5 mentions', 10),
  check(3, 'whole script / walk, 5 mentions', 10),
];
const widths = (svg = '') => [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('the chart', () => {
  it('draws medians as multiples of the walk, each ten times as far as the one before', () => {
    const drawn = widths(chartOf(MEASURED, ''));
    // 2, 100, 10 and 100 times, where 1,000 times is 390 pixels wide.
    expect(drawn.map(Math.round)).toEqual([Math.round(130 * Math.log10(2)), 260, 130, 260]);
  });

  it('says in words what it draws, and escapes what it is told', () => {
    const svg = chartOf(MEASURED, '3 pages & 2 cores <here>') ?? '';
    expect(svg).toContain('Sidelight, no mention: 2x; mark.js, no mention: 100x');
    expect(svg).toContain('3 pages &amp; 2 cores &lt;here&gt;');
  });

  it('leaves out what was not measured, and all where nothing was', () => {
    expect(widths(chartOf(MEASURED.slice(0, 2), ''))).toHaveLength(1);
    expect(chartOf([check(7, 'on every page', 4000)], '')).toBeUndefined();
  });
});
