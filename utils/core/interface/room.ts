import { DOCKS, type Stand } from '../settings/panel-stand';

/**
 * How a page is narrowed beside the panel without a change to anything of it: a style of the reader's (origin USER), laid by the
 * worker, that says nothing until our host carries a mark. So the room goes in the moment the host does, whoever takes it
 * away, also in a page whose extension has gone.
 */

/** @returns what our host's style says of its margins: how it asks for room. Without size and out of the flow, it is not moved. */
export function roomMarks(stand: Stand | undefined): [property: string, value: string][] {
  return DOCKS.map((dock) => [`margin-${dock}`, dock === stand?.dock ? `${stand.width}px` : '0px']);
}

/** @returns the style that narrows a page for as long as our host carries the mark. Not on paper. */
export function roomStyle(stand: Stand): string {
  const property = `margin-${stand.dock}`;
  const value = `${stand.width}px`;
  // The second limit holds where a page has given its root a width; one that moves softly would be measured on its way.
  const rules = `${property}:${value}!important;max-width:calc(100% - ${value})!important;transition:none!important`;
  return `@media screen{:root:has(>div[style*="width: 0px !important"][style*="${property}: ${value} !important"]){${rules}}}`;
}
