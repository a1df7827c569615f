import type { Stand } from '@/utils/core/settings/panel-stand';
import { closeByEscape } from '../world/escape';
import { focusKeeper, mount } from '../world/host';
import { world } from '../world/world';
import { createPanelRoom, type RoomStyle } from './room';

/** The place at the side of the page in which the panel stands. */
export interface PanelFrame {
  /** Where the panel renders itself. */
  element: HTMLElement;
  /** Stands at that side, so wide. @param isSettled false while the reader is still moving it: the page waits for the end. */
  stand(stand: Stand, isSettled: boolean): void;
  /** Asks for room anew: whether the reader wants it has changed. */
  renewRoom(): void;
  /** Puts focus on the title of the panel that has just been rendered, as soon as it is there. */
  focus(): void;
  /** Takes the frame away and gives focus back to where it was. */
  close(): void;
}

const TITLE = '[data-sl="panel-title"]';

/**
 * @param css rules of the panel. @param roomStyle makes room for it. @param closed is called once when the frame has gone, by Escape too.
 * @param signal takes the frame away when our life in the page ends.
 */
export function createPanelFrame(
  document: Document,
  css: string,
  roomStyle: RoomStyle,
  closed: () => void,
  signal: AbortSignal,
): PanelFrame {
  const { element, remove } = mount(document, 'frame', css);
  const room = createPanelRoom(element, roomStyle);
  let stood: Stand | undefined;
  const giveFocusBack = focusKeeper(document, element);
  const gone = new AbortController();
  element.tabIndex = -1;
  element.showPopover();

  const close = () => {
    if (gone.signal.aborted) return;
    gone.abort(null);
    giveFocusBack();
    room.end();
    remove();
    closed();
  };

  /** What is there to see: on a small screen a sheet over it all, which needs no room. */
  const settle = () => stood && void room.ask({ ...stood, width: element.offsetWidth });

  document.defaultView?.addEventListener('resize', settle, { signal: gone.signal });
  // An open card goes first, by its own listener.
  const isFirst = () => !world().root?.querySelector('[data-sl="card"]');
  closeByEscape(document, isFirst, close, gone.signal);
  signal.addEventListener('abort', close, { signal: gone.signal });

  return {
    element,
    stand(stand, isSettled) {
      stood = stand;
      element.dataset.dock = stand.dock;
      element.style.setProperty('--sl-width', `${stand.width}px`);
      if (isSettled) settle();
    },
    renewRoom() {
      room.end();
      settle();
    },
    focus: () => focusTitle(element, gone.signal),
    close,
  };
}

function focusTitle(element: HTMLElement, gone: AbortSignal): void {
  const toTitle = () => {
    const title = element.querySelector<HTMLElement>(TITLE);
    title?.focus({ preventScroll: true });
    return title !== null;
  };
  element.focus({ preventScroll: true });
  // The title is yet to come; whoever moved on meanwhile is left where they are.
  const observer = new MutationObserver(() => {
    if (world().root?.activeElement !== element || toTitle()) observer.disconnect();
  });
  observer.observe(element, { childList: true, subtree: true });
  gone.addEventListener('abort', () => observer.disconnect());
}
