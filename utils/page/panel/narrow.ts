import { roomMarks } from '@/utils/core/interface/room';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { renderedParentOf } from '../dom/rendered-parent';
import { isOurHost } from '../world/host';
import { keepInPlace, placeOfReader } from './keep-place';

/** A column of text that was wider must not get narrower than this, in pixels. */
const LEAST_COLUMN = 360;

/**
 * Narrows the page beside the panel, if the page bears it: nothing of it may be left beneath the panel or run out at the side,
 * and its text must stay readable. Tried and measured in one task, so that no frame shows what is taken back.
 *
 * @param host carries the mark that the style waits for (`core/interface/room`). @param panel stands in the room.
 * @param to the room wanted; undefined gives the page all of it back. @returns whether that is so now.
 */
export function narrow(host: HTMLElement, panel: Element, to: Stand | undefined): boolean {
  const document = host.ownerDocument;
  const strip = panel.getBoundingClientRect();
  const middle = strip.left > 0 ? strip.left / 2 : (strip.right + document.documentElement.clientWidth) / 2;
  const place = placeOfReader(document, middle);
  const set = (stand: Stand | undefined) => {
    for (const [property, value] of roomMarks(stand)) host.style.setProperty(property, value, 'important');
  };
  const measure = () => ({ reach: document.scrollingElement?.scrollWidth ?? 0, column: columnOf(place?.element) });
  let isBorne = true;
  keepInPlace(place, () => {
    set(undefined);
    if (!to) return;
    const before = measure();
    set(to);
    const after = measure();
    isBorne = after.reach <= before.reach && after.column >= Math.min(before.column, LEAST_COLUMN) && isClear(document, strip);
    if (!isBorne) set(undefined);
  });
  return isBorne;
}

/** @returns the width of the block of text around an element. */
function columnOf(element: Element | undefined): number {
  let block: Element | null | undefined = element;
  while (block && getComputedStyle(block).display.startsWith('inline')) block = renderedParentOf(block);
  return block?.getBoundingClientRect().width ?? 0;
}

/** Where the panel's strip is looked at, as parts of its width and height. */
const ACROSS = [0.02, 0.5, 0.98];
const DOWN = [0.01, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.99];

/** @returns whether nothing of the page lies beneath the panel: neither fixed bars nor columns that didn't move. */
function isClear(document: Document, strip: DOMRect): boolean {
  return ACROSS.every((across) =>
    DOWN.every((down) =>
      document
        .elementsFromPoint(strip.left + across * strip.width, strip.top + down * strip.height)
        .every((element) => element === document.documentElement || isOurHost(element) || isSmall(element, strip.width)),
    ),
  );
}

/** @returns whether an element is part of something small that floats over the page and has no place in it. */
function isSmall(element: Element, limit: number): boolean {
  for (let at: Element | null = element; at; at = renderedParentOf(at)) {
    if (getComputedStyle(at).position === 'fixed') return at.getBoundingClientRect().width <= limit;
  }
  return false;
}
