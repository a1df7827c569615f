import { closestOf, elementOf, isConnected } from '../dom/nodes';
import type { Mention } from '../reading/mention';
import { isOurHost } from '../world/host';
import type { HitTest } from '../world/world';
import { isNode } from './hit-test';

/** What keeps its own meaning when clicked. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"],[onclick],[contenteditable]';

/**
 * Calls `press` when the reader clicks on a mention or taps it (`byFinger`). The page's own links, buttons and text
 * selection go before it.
 */
export function followClicks(
  document: Document,
  hitTest: HitTest,
  press: (mention: Mention, byFinger: boolean) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const target = isNode(event.target) ? elementOf(event.target) : null;
      // A click in the card may have closed it: what was clicked is gone and the words beneath were not meant.
      if (!target || !isConnected(target) || isOurHost(target)) return;
      if (closestOf(target, INTERACTIVE)) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const mention = hitTest.mentionAt(event);
      if (mention) press(mention, event.pointerType === 'touch');
    },
    // After the page's own listeners, so that what they prevent is left alone.
    { passive: true, signal },
  );
}
