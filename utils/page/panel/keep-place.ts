import { elementOf } from '../dom/nodes';
import { renderedParentOf } from '../dom/rendered-parent';
import { world } from '../world/world';

/** How far down the window a reader's eyes are taken to be, where nothing says more. */
const EYES = 0.4;

/** A place in the page's text. */
export interface TextPlace {
  element: Element;
  /** @returns where its line begins, in pixels from the top of the window. */
  top(): number;
}

/**
 * @param x of the column that is read. @returns the place that the reader is at: the mention from which they opened the panel
 *   while that is on the screen, else the line at eye level; undefined where there is none.
 */
export function placeOfReader(document: Document, x: number): TextPlace | undefined {
  const { reader, pointedAt } = world();
  const start = reader?.mentions().find(({ id }) => id === pointedAt)?.start;
  const at = start && start.node.ownerDocument === document ? textPlace(start.node, start.offset) : undefined;
  const height = document.documentElement.clientHeight;
  if (at && at.top() >= 0 && at.top() < height) return at;
  const caret = document.caretPositionFromPoint(x, height * EYES);
  return caret ? textPlace(caret.offsetNode, caret.offset) : undefined;
}

function textPlace(node: Node, offset: number): TextPlace | undefined {
  const element = elementOf(node);
  const range = document.createRange();
  range.setStart(node, offset);
  return element ? { element, top: () => (range.getClientRects()[0] ?? element.getBoundingClientRect()).top } : undefined;
}

/** Scrolls so that a place stands where it stood before `change`, which may move all of the page's text. */
export function keepInPlace(place: TextPlace | undefined, change: () => void): void {
  const before = place?.top() ?? 0;
  change();
  if (place) scrollerOf(place.element)?.scrollBy({ top: place.top() - before, behavior: 'instant' });
}

/** @returns the nearest box at or above an element that scrolls its contents, in the end the window's own. */
function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = renderedParentOf(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return element.ownerDocument.scrollingElement;
}
