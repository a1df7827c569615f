import { isOurHost } from './host';

/** Milliseconds for which a reader must have been able to see what they press. */
const SEEN = 500;
/** Less opaque than this, and the page may have hidden us while something else shows. */
const OPAQUE = 0.6;

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
    [documentElement, body].every((each) => Number(getComputedStyle(each).opacity) > OPAQUE)
  );
}
