import type { Hue } from '@/data/schema';

/**
 * Underlines by hue. One colour serves light and dark pages alike: each has a relative luminance near 0.2 (WCAG 2.2),
 * which stands 3:1 or more against any background lighter than #dedede and any darker than #303030.
 */
export const MARK_COLOURS: Record<Hue, string> = {
  1: '#2f7fd1',
  2: '#d2552f',
  3: '#3f8c52',
  4: '#9763d6',
  5: '#a6740a',
  6: '#18888f',
  7: '#d04a92',
  8: '#6e7e9d',
};

/** @param colour `#rrggbb`. @returns relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** @returns the contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}
