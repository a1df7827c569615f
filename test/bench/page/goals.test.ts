import { describe, expect, it } from 'vitest';
import { type Check, figureOf, GOALS, goalsTable, shown, verdictOf, verdictOfLine } from './goals';

const atMost = (limit: number, ...values: number[]): Check => ({
  line: 1,
  what: 'it',
  unit: 'x',
  values,
  goal: { atMost: limit },
});
const atLeast = (limit: number, ...values: number[]): Check => ({
  line: 2,
  what: 'it',
  unit: 'x',
  values,
  goal: { atLeast: limit },
});

describe('whether a figure holds', () => {
  it.each([
    ['yes', atMost(1, 0.9, 1, 0.8)],
    ['at times', atMost(1, 0.9, 1.2, 0.8)],
    ['no', atMost(1, 0.9, 1.2, 1.1)],
    ['yes', atLeast(100, 120, 100)],
    ['at times', atLeast(100, 120, 99, 130)],
    ['no', atLeast(100, 50)],
    ['yes', atLeast(100, Number.POSITIVE_INFINITY)],
    ['unclear', atMost(1)],
    ['unclear', { ...atMost(1, 1.5), control: [1.6] }],
    ['no', { ...atMost(1, 1.5), control: [1.4] }],
    ['yes', { ...atMost(1, 0.5), control: [1.4] }],
    ['unclear', atMost(1, Number.NaN)],
  ])('%s: %o', (verdict, check) => {
    expect(verdictOf(check)).toBe(verdict);
  });

  it('and a line is as good as its worst figure', () => {
    expect(verdictOfLine([atMost(1, 0.5), atMost(1, 2), atMost(1, Number.NaN)])).toBe('no');
    expect(verdictOfLine([atMost(1, 0.5), atMost(1, 0.8, 0.8, 2)])).toBe('at times');
    expect(verdictOfLine([atMost(1, 0.5)])).toBe('yes');
    expect(verdictOfLine([])).toBeUndefined();
  });
});

describe('how figures are shown', () => {
  it.each([
    [1.234, 'x', '1.23x'],
    [12.34, 'ms', '12.3 ms'],
    [123.4, 'x', '123x'],
    [16384, 'B', '16,384 B'],
    [0, '', '0'],
    [-0.5, 'MB', '-0.50 MB'],
    [Number.POSITIVE_INFINITY, 'x', '∞x'],
    [Number.NaN, 'x', '-'],
  ] as const)('%d %s: %s', (value, unit, text) => {
    expect(shown(value, unit)).toBe(text);
  });

  it('each with its worst repetition, which is the lowest where more is better', () => {
    expect(figureOf(atMost(1, 0.9, 1.2, 0.8))).toBe('at times  it: 0.90x, worst 1.20x (goal <= 1x)');
    expect(figureOf(atLeast(100, 120, 90))).toBe('at times  it: 105x, worst 90x (goal >= 100x)');
    expect(figureOf({ ...atMost(1, 0.5), control: [0.9, 1.1] })).toBe('yes       it: 0.50x, empty extension 1x (goal <= 1x)');
    expect(figureOf(atMost(1, 0.5))).toBe('yes       it: 0.50x (goal <= 1x)');
  });
});

describe('the table', () => {
  it('has all lines in order, those that were not measured too', () => {
    const lines = goalsTable([atMost(1, 2), atLeast(100, 120)], new Map([[6, 'measured elsewhere']]));
    expect(GOALS.map(({ line }) => line)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    expect(lines).toHaveLength(14 + 2 + 1);
    expect(lines[0]).toMatch(/^ 1 {2}no mentions: .* no$/);
    expect(lines[1]).toBe('      no        it: 2x (goal <= 1x)');
    expect(lines[2]).toMatch(/^ 2 .* yes$/);
    expect(lines[4]).toMatch(/^ 3 .* -$/);
    expect(lines.at(8)).toBe('      measured elsewhere');
  });
});
