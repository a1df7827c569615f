import type { HitTest } from './hit-test';
import { isOurHost } from './host';
import { closestOf, isConnected } from './nodes';

/** What keeps its own meaning when clicked. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"],[onclick],[contenteditable]';

/** Calls `open` when the reader clicks on a mention. The page's own links, buttons and text selection go before it. */
export function followClicks(document: Document, hitTest: HitTest, open: (topicId: string) => void, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { target } = event;
      // A click in the card may have closed it: what was clicked is gone and the words beneath were not meant.
      if (!(target instanceof Element) || !isConnected(target) || isOurHost(target)) return;
      if (closestOf(target, INTERACTIVE)) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const mention = hitTest.mentionAt(event.clientX, event.clientY);
      if (mention) open(mention.topicId);
    },
    // After the page's own listeners, so that what they prevent is left alone.
    { passive: true, signal },
  );
}
