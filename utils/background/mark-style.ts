import { HUES, type Hue } from '@/data/schema';
import type { Tone, Tones } from '@/utils/core/backdrop';
import { MARK_COLOURS, MARK_LINES } from '@/utils/core/mark-colours';

/** The style of the marks: quiet, in the topic's hue, nothing on paper, the system's colours where the reader forces them. */
export const MARK_STYLE = `@media screen{${HUES.map(
  (hue) =>
    `::highlight(sidelight-${hue}){text-decoration:underline ${MARK_LINES[hue]} ${colour(hue, 'plain')}!important;text-underline-offset:0.18em!important}`,
).join('')}}@media screen and (forced-colors:active){${HUES.map(
  (hue) => `::highlight(sidelight-${hue}){text-decoration-color:LinkText!important}`,
).join('')}}`;

/** @returns what, after the style of the marks, gives each hue the tone that its marks need where they stand. */
export function toneStyle(tones: Tones): string {
  const rules = HUES.map(
    (hue) => `::highlight(sidelight-${hue}){text-decoration-color:${colour(hue, tones[hue] ?? 'plain')}!important}`,
  );
  return `@media screen and (forced-colors:none){${rules.join('')}}`;
}

/** `currentColor` goes with the text, but only bare: Chromium 156 takes that of the root element inside `color-mix()`. */
function colour(hue: Hue, tone: Tone): string {
  return tone === 'text' ? 'currentColor' : MARK_COLOURS[tone][hue];
}
