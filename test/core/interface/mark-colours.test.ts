import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { luminance } from '@/utils/core/interface/backdrop';
import { MARK_COLOURS, MARK_LINES } from '@/utils/core/interface/mark-colours';
import { COLOUR_BLIND, seenApart } from '../../fixtures/colour-blind';
import { contrast, hex } from '../../fixtures/contrast';

/** The backdrops at the edges of what each tone is for. */
const BACKDROPS = {
  plain: ['#ffffff', '#dedede', '#303030', '#000000'],
  dark: ['#ffffff', '#a5a5a5', '#ff9800', '#00bcd4'],
  light: ['#737373', '#1a237e', '#000000'],
} as const;

describe.each(['plain', 'dark', 'light'] as const)('the %s underline', (tone) => {
  describe.each(HUES)('of hue %i', (hue) => {
    it.each(BACKDROPS[tone])('stands 3:1 on %s', (background) => {
      expect(contrast(hex(MARK_COLOURS[tone][hue]), hex(background))).toBeGreaterThanOrEqual(3);
    });
  });

  it('has a colour of its own for every hue', () => {
    expect(new Set(Object.values(MARK_COLOURS[tone])).size).toBe(HUES.length);
  });
});

describe('for colour-blind readers', () => {
  const kinds = Object.keys(COLOUR_BLIND) as (keyof typeof COLOUR_BLIND)[];

  it.each(kinds)('with %s, hues hardly told apart by colour differ by their line', (kind) => {
    const pairs = (['plain', 'dark', 'light'] as const).flatMap((tone) =>
      HUES.flatMap((one) =>
        HUES.filter((other) => other > one).map((other) => {
          const apart = seenApart(hex(MARK_COLOURS[tone][one]), hex(MARK_COLOURS[tone][other]), COLOUR_BLIND[kind]);
          return { of: `${one} and ${other}, ${tone}`, apart, sameLine: MARK_LINES[one] === MARK_LINES[other] };
        }),
      ),
    );
    expect(
      pairs.some(({ apart }) => apart < 0.03),
      'nothing to tell apart',
    ).toBe(true);
    expect(pairs.filter(({ apart, sameLine }) => apart < 0.03 && sameLine)).toEqual([]);
  });

  it('the measure is that of OKLab', () => {
    const all = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const;
    expect(seenApart(hex('#ffffff'), hex('#000000'), all)).toBeCloseTo(1, 3);
    expect(seenApart(hex('#ff0000'), hex('#00ff00'), all)).toBeCloseTo(0.52, 2);
    // Red and a dark yellow are one colour to who lacks the cones for red.
    expect(seenApart(hex('#ff0000'), hex('#5b5200'), COLOUR_BLIND.protanopia)).toBeLessThan(0.06);
  });
});

describe('luminance', () => {
  it('is that of WCAG 2.2', () => {
    expect(contrast(hex('#000000'), hex('#ffffff'))).toBeCloseTo(21, 5);
    expect(contrast(hex('#777777'), hex('#ffffff'))).toBeCloseTo(4.48, 2);
  });

  it('weighs green more than red, and red more than blue', () => {
    expect(luminance(hex('#00ff00'))).toBeCloseTo(0.7152, 4);
    expect(luminance(hex('#ff0000'))).toBeCloseTo(0.2126, 4);
    expect(luminance(hex('#0000ff'))).toBeCloseTo(0.0722, 4);
  });
});
