import { isOurHost } from '../world/host';

/** Milliseconds for which a reader must have been able to see what they press. */
const SEEN = 500;
/** Less opaque than this, and the page may have hidden us while something else shows. */
const OPAQUE = 0.6;

/**
 * Filters of the page's root through which we are still seen, those of dark modes among them: Firefox (153) lays them over the top
 * layer too. Any other, as of opacity or blur, may hide us.
 */
const TINTS =
  /^(?:none|(?: ?(?:(?:hue-rotate|sepia|grayscale|saturate)\([^)]+|invert\((?:[01]|0\.[7-9]\d*)|(?:contrast|brightness)\((?:0\.[7-9]\d*|1(?:\.\d+)?))\))+)$/;

/**
 * Whether a press on a button that changes something was plainly meant: by the reader, who had time to see the button and
 * nothing over it. A page can lay things over us, make itself transparent, or move us under the pointer with a mention.
 *
 * @param element the part of ours that it is in. @param since when that part came to its place, by `performance.now()`.
 * @param down where it was when the pointer went down, if it went down on it.
 */
export function isPlainPress(event: MouseEvent, element: Element, since: number, down: DOMRect | undefined): boolean {
  if (!event.isTrusted || performance.now() - since < SEEN) return false;
  // By a key: focus is on the button, which a page can't bring about in a closed root.
  if (event.detail === 0) return true;
  const { documentElement, body } = element.ownerDocument;
  const now = element.getBoundingClientRect();
  const top = element.ownerDocument.elementFromPoint(event.clientX, event.clientY);
  return (
    down?.x === now.x &&
    down.y === now.y &&
    top !== null &&
    isOurHost(top) &&
    [documentElement, body].every((each) => isSeenThrough(getComputedStyle(each)))
  );
}

function isSeenThrough({ opacity, filter }: CSSStyleDeclaration): boolean {
  return Number(opacity) > OPAQUE && TINTS.test(filter);
}
