import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { luminance, over, readColour, toneFor } from '@/utils/core/interface/backdrop';
import { MARK_COLOURS } from '@/utils/core/interface/mark-colours';
import { hex } from '../../fixtures/contrast';

describe('the tone for what marks stand on', () => {
  it.each([
    ['white', [1], 'plain'],
    ['white and black', [1, 0], 'plain'],
    ['nothing known of', [], 'plain'],
    ['light grey', [0.5], 'dark'],
    ['white and light grey', [1, 0.4], 'dark'],
    ['dark blue', [0.1], 'light'],
    ['middle grey', [0.22], 'text'],
    ['light grey and dark blue', [0.5, 0.1], 'text'],
    ['white and a picture', [1, null], 'text'],
  ])('%s', (_, luminances, tone) => {
    expect(toneFor(luminances)).toBe(tone);
  });

  it('stands 3:1 on all of it, or is the text’s own', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(shares, fc.constantFrom(...HUES), (luminances, hue) => {
        const tone = toneFor(luminances);
        if (tone === 'text') return;
        const own = luminance(hex(MARK_COLOURS[tone][hue])) + 0.05;
        for (const each of luminances) expect(Math.max(own / (each + 0.05), (each + 0.05) / own)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('a colour as browsers write it', () => {
  it.each([
    ['rgb(255, 0, 128)', [1, 0, 128 / 255], 1],
    ['rgba(0, 0, 0, 0)', [0, 0, 0], 0],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1], 0.5],
    ['color(srgb 0.1 0.2 0.3 / 0.4)', [0.1, 0.2, 0.3], 0.4],
    ['color(display-p3 1 0.5 0)', [1, 0.5, 0], 1],
    ['color(srgb none 1.2e-5 1)', [0, 0.000012, 1], 1],
  ])('%s', (css, rgb, alpha) => {
    expect(readColour(css)).toEqual({ rgb, alpha });
  });

  // CIE and Ok lightness are powers of the luminance: of a grey exactly, of other colours nearly.
  it.each([
    ['lab(50 40 -20)', 0.184],
    ['lch(97 2 90)', 0.926],
    ['oklab(0.5 0 0)', 0.125],
    ['oklch(0.985 0.002 247.8)', 0.956],
  ])('%s has the luminance of its lightness', (css, expected) => {
    const colour = readColour(css);
    expect(colour && luminance(colour)).toBeCloseTo(expected, 2);
  });

  it.each(['', 'red', 'color(xyz 1 1 1)', 'rgb()', 'paint(worklet)'])('%j is unreadable', (css) => {
    expect(readColour(css)).toBeNull();
  });
});

it('a veil lets through what lies below it', () => {
  const veiled = over({ rgb: [0, 0, 0], alpha: 0.5 }, { rgb: [1, 1, 1], alpha: 1 });
  expect(veiled).toEqual({ rgb: [0.5, 0.5, 0.5], alpha: 1 });
});
