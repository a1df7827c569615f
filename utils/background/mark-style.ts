import { HUES } from '@/data/schema';
import { MARK_COLOURS } from '@/utils/core/mark-colours';

/** The style of the marks: quiet, in the topic's hue, nothing on paper, the system's colours where the reader forces them. */
export const MARK_STYLE = `@media screen{${HUES.map(
  (hue) =>
    `::highlight(sidelight-${hue}){text-decoration:underline 2px dotted ${MARK_COLOURS[hue]}!important;text-underline-offset:0.18em!important}`,
).join('')}}@media screen and (forced-colors:active){${HUES.map(
  (hue) => `::highlight(sidelight-${hue}){text-decoration-color:LinkText!important}`,
).join('')}}`;
