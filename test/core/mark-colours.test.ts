import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { luminance } from '@/utils/core/backdrop';
import { MARK_COLOURS } from '@/utils/core/mark-colours';
import { contrast, hex } from '../fixtures/contrast';

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
