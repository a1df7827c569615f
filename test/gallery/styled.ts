import type { Address } from './address';

/** What WCAG 1.4.12 lets readers set. */
const SPACED = `
  *:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** @returns rules of ours as they are where the reader has made text larger (as Firefox does it: text alone) or more open. */
export function styled(css: string, text: Address['text']): string {
  if (text === 'spaced') return css + SPACED;
  if (text === 'normal') return css;
  return css.replace(/\b(font|font-size|line-height):([^;{}]+)/g, (_, property: string, value: string) => {
    const larger = value.replace(/(\d*\.?\d+)px/g, (_size, size: string) => `${Number(size) * 2}px`);
    return `${property}:${larger}`;
  });
}
