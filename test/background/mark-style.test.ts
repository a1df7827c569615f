import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { MARK_STYLE, toneStyle } from '@/utils/background/mark-style';
import { MARK_COLOURS } from '@/utils/core/mark-colours';

/** @returns the colour that a style gives each slot, under the conditions it names. */
const coloursIn = (css: string) =>
  [...css.matchAll(/::highlight\(sidelight-(\d)\)\{text-decoration-color:([^!]+)!important\}/g)].map(([, slot, colour]) => [
    Number(slot),
    colour,
  ]);

describe('the style of the marks', () => {
  it('is for screens only and leaves forced colours to the system', () => {
    expect(MARK_STYLE.split('@media ').slice(1)).toEqual([
      expect.stringMatching(/^screen\{/),
      expect.stringMatching(/^screen and \(forced-colors:active\)\{/),
    ]);
    expect(coloursIn(MARK_STYLE)).toEqual(HUES.map((hue) => [hue, 'LinkText']));
  });

  it('gives each hue the tone that it needs, and those not named the plain one', () => {
    const css = toneStyle({ 1: 'dark', 2: 'light', 3: 'text' });
    expect(css).toMatch(/^@media screen and \(forced-colors:none\)\{/);
    expect(coloursIn(css).slice(0, 4)).toEqual([
      [1, MARK_COLOURS.dark[1]],
      [2, MARK_COLOURS.light[2]],
      [3, 'currentColor'],
      [4, MARK_COLOURS.plain[4]],
    ]);
  });

  it('takes no more from a page than it knows', () => {
    expect(toneStyle({ 99: 'text' })).toBe(toneStyle({}));
  });
});
