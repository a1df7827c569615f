import { HUES, type Hue } from '@/data/schema';
import type { Tone, Tones } from '@/utils/core/interface/backdrop';
import { MARK_COLOURS, MARK_LINES } from '@/utils/core/interface/mark-colours';
import type { MarkStyle } from '@/utils/core/settings/settings';

/**
 * The style of the marks: in the topic's hue, nothing on paper, and where the reader forces colours an underline in the
 * system's, whatever the style. A tint stands 3:1 on what is around it as an underline does, so the words in it take the colour
 * that can be read on it.
 */
export function markStyle(style: MarkStyle): string {
  const rules = HUES.map((hue) => rule(hue, lookOf(style, hue, 'plain')));
  const forced = HUES.map((hue) => rule(hue, underline(hue, 'LinkText')));
  return `@media screen and (forced-colors:none){${rules.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

/** @returns what, after the style of the marks, gives each hue the tone that its marks need where they stand. */
export function toneStyle(style: MarkStyle, tones: Tones): string {
  const rules = HUES.map((hue) => rule(hue, lookOf(style, hue, tones[hue] ?? 'plain')));
  return `@media screen and (forced-colors:none){${rules.join('')}}`;
}

/**
 * @returns at which origin a style goes in. At USER it beats the page's own `!important` and reaches shadow roots in both browsers.
 * But Chromium (156) paints the colours of a highlight at AUTHOR origin only; at USER they are computed and not seen.
 */
export function originOf(style: MarkStyle): 'USER' | 'AUTHOR' {
  return style === 'underline' || import.meta.env.BROWSER === 'firefox' ? 'USER' : 'AUTHOR';
}

type Look = Record<string, string>;

/** The words on a tint, by its tone: 4.5:1 or more. */
const ON_TINT: Record<Exclude<Tone, 'text'>, string> = { plain: '#000', dark: '#fff', light: '#000' };

function lookOf(style: MarkStyle, hue: Hue, tone: Tone): Look {
  if (style === 'underline') return underline(hue, tone === 'text' ? 'currentColor' : MARK_COLOURS[tone][hue]);
  // Where no hue can be seen for sure, no tint can either. `currentColor` goes with the text, but only bare: Chromium 156 takes
  // that of the root element inside `color-mix()`.
  if (tone === 'text') return { 'background-color': 'transparent', color: 'currentColor', ...underline(hue, 'currentColor') };
  const tint = { 'background-color': MARK_COLOURS[tone][hue], color: ON_TINT[tone] };
  return style === 'tint' ? { ...tint, 'text-decoration': 'none' } : { ...tint, ...underline(hue, ON_TINT[tone]) };
}

function underline(hue: Hue, colour: string): Look {
  return { 'text-decoration': `underline ${MARK_LINES[hue]} ${colour}`, 'text-underline-offset': '0.18em' };
}

function rule(hue: Hue, look: Look): string {
  const declarations = Object.entries(look).map(([property, value]) => `${property}:${value}!important`);
  return `::highlight(sidelight-${hue}){${declarations.join(';')}}`;
}
