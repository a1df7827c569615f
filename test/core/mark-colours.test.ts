import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { contrast, luminance, MARK_COLOURS } from '@/utils/core/mark-colours';

describe.each(HUES)('the underline of hue %i', (hue) => {
  it.each(['#ffffff', '#dedede', '#303030', '#000000'])('stands 3:1 on %s', (background) => {
    expect(contrast(MARK_COLOURS[hue], background)).toBeGreaterThanOrEqual(3);
  });
});

it('every hue has a colour of its own', () => {
  expect(new Set(Object.values(MARK_COLOURS)).size).toBe(HUES.length);
});

describe('contrast', () => {
  it('is that of WCAG 2.2, from either side', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('weighs green more than red, and red more than blue', () => {
    expect(luminance('#00ff00')).toBeCloseTo(0.7152, 4);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
    expect(luminance('#0000ff')).toBeCloseTo(0.0722, 4);
  });
});
