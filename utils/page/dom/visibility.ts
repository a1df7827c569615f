import { getter } from './getter';
import { isElement } from './node-kind';
import { attributeOf, elementOf, isRendered, localNameOf, parentOf, shadowRootOf } from './nodes';
import { renderedParentOf } from './rendered-parent';

const clientWidthOf = getter('Element', 'clientWidth');
const clientHeightOf = getter('Element', 'clientHeight');
const namespaceOf = getter('Element', 'namespaceURI');
const slotOfText = getter('Text', 'assignedSlot');

/** A box that shows no more than this many pixels of what is in it shows nothing: a closed fold, words for screen readers only. */
const NO_ROOM = 1;
const CUTS = /hidden|clip|auto|scroll/;
/** Boxes that have no width and height of their own, and cut nothing off. */
const BOXLESS = /^(inline|contents|ruby|table-row|table-column)/;

/**
 * @returns what tells whether a text is shown where it stands: rendered, and in no box that has no room. Asks for styles and
 *   sizes, so only for mentions. Remembers elements, for as long as one look at a page lasts.
 */
export function visibility(): (text: Text) => boolean {
  const roomy = new Map<Element, boolean>();

  const hasRoom = (box: Element): boolean => {
    const climbed: Element[] = [];
    let answer = true;
    for (let at: Element | null = box; at; at = renderedParentOf(at)) {
      const before = roomy.get(at);
      climbed.push(at);
      if (before !== undefined || cutsOff(at)) {
        answer = before ?? false;
        break;
      }
    }
    for (const element of climbed) roomy.set(element, answer);
    return answer;
  };

  return (text) => {
    const slot = slotOfText(text);
    const parent = parentOf(text);
    if (!slot && parent && isElement(parent) && passesOver(parent)) return false;
    const box = boxOf(slot ?? elementOf(text));
    return box !== null && !swallows(box) && hasRoom(box);
  };
}

/** Whether an element doesn't show a text right below it that no slot takes. */
function passesOver(parent: Element): boolean {
  if (shadowRootOf(parent)) return true;
  if (parent instanceof HTMLSlotElement) return parent.assignedNodes().length > 0;
  return localNameOf(parent) === 'details' && attributeOf(parent, 'open') === null;
}

/** The nearest element with a box: those shown as their contents have none, and pass for not rendered. */
function boxOf(element: Element | null): Element | null {
  for (let at = element; at; at = renderedParentOf(at)) {
    if (isRendered(at)) return at;
    const { display, visibility } = getComputedStyle(at);
    if (display !== 'contents' || visibility !== 'visible') return null;
  }
  return null;
}

function swallows(box: Element): boolean {
  const { contentVisibility, fontSize } = getComputedStyle(box);
  return contentVisibility === 'hidden' || fontSize === '0px';
}

function cutsOff(element: Element): boolean {
  const isFlat = clientHeightOf(element) <= NO_ROOM;
  const isThin = clientWidthOf(element) <= NO_ROOM;
  // Drawings have no such sizes; what the body has is the window's.
  if ((!isFlat && !isThin) || namespaceOf(element) !== HTML || localNameOf(element) === 'body') return false;
  const { display, overflowX, overflowY } = getComputedStyle(element);
  return !BOXLESS.test(display) && ((isFlat && CUTS.test(overflowY)) || (isThin && CUTS.test(overflowX)));
}

const HTML = 'http://www.w3.org/1999/xhtml';
