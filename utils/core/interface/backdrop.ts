/** Which of a hue's colours an underline takes; `text` is the colour of the text itself. */
export const TONES = ['plain', 'dark', 'light', 'text'] as const;
export type Tone = (typeof TONES)[number];

/** The tone of each hue that has marks. */
export type Tones = Record<number, Tone>;

/** Red, green and blue from 0 to 1, gamma-encoded as in sRGB, and how opaque. */
export interface Colour {
  rgb: readonly [number, number, number];
  alpha: number;
}

/**
 * @param luminances of everything that the marks of one hue stand on; null where that can't be told (an image).
 * @returns the tone whose colours stand 3:1 on all of it.
 */
export function toneFor(luminances: readonly (number | null)[]): Tone {
  if (luminances.length === 0) return 'plain';
  const known = luminances.filter((each) => each !== null);
  if (known.length < luminances.length) return 'text';
  if (known.every((each) => each >= 0.73 || each <= 0.03)) return 'plain';
  if (known.every((each) => each >= 0.37)) return 'dark';
  return known.every((each) => each <= 0.17) ? 'light' : 'text';
}

/**
 * Reads a colour as browsers write computed ones. Of `lab()`, `oklch()` and their like only the lightness is taken, so it comes
 * out as a grey of that luminance.
 *
 * @returns null for what it can't read.
 */
export function readColour(css: string): Colour | null {
  const [, name = '', inside = ''] = /^(\w+)\(([^)]*)\)$/.exec(css.trim()) ?? [];
  const space = name === 'color' ? inside.split(' ', 1)[0] : name;
  const [x = 0, y = 0, z = 0, alpha = 1] = (inside.match(/(?<![\w-])-?[\d.]+(e-?\d+)?%?|\bnone\b/g) ?? []).map(number);
  if (!Number.isFinite(x + y + z + alpha) || !inside) return null;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return { rgb: [x / 255, y / 255, z / 255], alpha };
    case 'srgb':
    case 'display-p3':
      return { rgb: [x, y, z], alpha };
    case 'lab':
    case 'lch':
      return { rgb: grey(((x + 16) / 116) ** 3), alpha };
    case 'oklab':
    case 'oklch':
      return { rgb: grey(x ** 3), alpha };
    default:
      return null;
  }
}

/** @returns what is seen where one colour lies over an opaque one. */
export function over(top: Colour, below: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => top.rgb[at] * top.alpha + below.rgb[at] * (1 - top.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** @returns relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance({ rgb }: Colour): number {
  const [red, green, blue] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function grey(linear: number): [number, number, number] {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return [value, value, value];
}

function number(written: string): number {
  if (written === 'none') return 0;
  return written.endsWith('%') ? Number.parseFloat(written) / 100 : Number(written);
}
