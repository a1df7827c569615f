import { world } from './world';

/**
 * Has Escape close something of ours before the page hears of it: the page's own dialog closes at the next one. What the page has
 * taken away is none to close, and that Escape is the page's too.
 *
 * @param isOpen whether it is this one's turn.
 */
export function closeByEscape(document: Document, isOpen: () => boolean, close: () => void, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || !isOpen()) return;
    if (world().root?.host.isConnected) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    close();
  };
  document.defaultView?.addEventListener('keydown', pressed, { capture: true, signal });
}
