import { focusKeeper, mount } from './host';
import { world } from './world';

/** The place at the side of the page in which the panel stands. */
export interface PanelFrame {
  /** Where the panel renders itself. */
  element: HTMLElement;
  /** Puts focus on the panel's title, as soon as there is one. */
  focus(): void;
  /** Takes the frame away and gives focus back to where it was. */
  close(): void;
}

const TITLE = '[data-sl="panel-title"]';

/**
 * @param css rules of the panel. @param closed is called once when the frame has gone, by Escape too.
 * @param signal takes the frame away when our life in the page ends.
 */
export function createPanelFrame(document: Document, css: string, closed: () => void, signal: AbortSignal): PanelFrame {
  const { element, remove } = mount(document, 'frame', css);
  const giveFocusBack = focusKeeper(document, element);
  const gone = new AbortController();
  element.tabIndex = -1;
  element.showPopover();

  const close = () => {
    if (gone.signal.aborted) return;
    gone.abort();
    giveFocusBack();
    remove();
    closed();
  };

  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      // An open card goes first, by its own listener.
      if (!event.isTrusted || event.key !== 'Escape' || world().root?.querySelector('[data-sl="card"]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal: gone.signal },
  );
  signal.addEventListener('abort', close, { signal: gone.signal });

  return {
    element,
    focus() {
      const toTitle = () => {
        const title = element.querySelector<HTMLElement>(TITLE);
        title?.focus({ preventScroll: true });
        return title !== null;
      };
      if (toTitle()) return;
      element.focus({ preventScroll: true });
      // The title comes with the facts; whoever moved on meanwhile is left where they are.
      const observer = new MutationObserver(() => {
        if (world().root?.activeElement !== element || toTitle()) observer.disconnect();
      });
      observer.observe(element, { childList: true, subtree: true });
      gone.signal.addEventListener('abort', () => observer.disconnect());
    },
    close,
  };
}
