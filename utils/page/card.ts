import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import { type Box, place } from '@/utils/core/interface/place';
import { type CardButtons, contents, note } from './card-contents';
import { focusKeeper, mount } from './host';
import { isPlainPress } from './press';
import { world } from './world';

/** Beside its mention; or, for a finger, at the edge of the screen. */
export type CardForm = 'beside' | 'sheet';

/** The mention that a card belongs to, in pixels of the top document's viewport. */
export interface Anchor {
  /** The boxes of its lines, measured now; none where it isn't rendered. */
  lines(): readonly Box[];
  /** Which of them the card was opened from. */
  from(lines: readonly Box[]): Box | undefined;
  /** Whether the text around it runs from right to left. */
  isRtl: boolean;
}

/** The hover card: plain DOM, texts set as text, one at a time. */
export interface Card {
  /** @returns whether there was a place to show it at: a mention that is rendered. */
  show(view: CardView | SpareView, anchor: Anchor, form: CardForm): boolean;
  hide(): void;
  isOpen(): boolean;
  /** Marks the open card as one that stays, with a button to close it. */
  pin(): void;
  /** Puts focus on the open card; it goes back to where it was when the card goes. */
  focus(): void;
  /** Says at the end of the open card that something is done, with the way to take it back. */
  note(text: string, undo?: () => void): void;
  /** @returns whether the pointer or the focus is on the open card. */
  isInUse(): boolean;
  /** @returns whether a point of the viewport is on the card or on the way from its mention to it. */
  holds(x: number, y: number): boolean;
  /** Puts the open card beside its mention, wherever that is now. @returns false where it isn't on the screen. */
  move(): boolean;
}

/** What the reader does with the card. */
export interface CardActions {
  open(topicId: string): void;
  close(): void;
  again(): void;
  /** Pressed anywhere: the card is to stay. */
  keep(): void;
  /** The pointer came to the card or left it: in a page with mentions in frames only, nobody else would tell. */
  over(isOn: boolean): void;
  mute(what: MuteKind): void;
}

interface Shown {
  element: HTMLElement;
  view: CardView | SpareView;
  form: CardForm;
  /** When it came to its place. */
  since: number;
  /** Where it stands: measured when it is put there, since a measure at each move of the pointer would lay the page out. */
  box?: DOMRect;
  /** Where it was when the pointer went down on it. */
  down?: DOMRect;
  anchor: Anchor;
  /** The line that it was put beside. */
  mention: Box;
  giveFocusBack(): void;
  remove(): void;
}

/** @param css the card's rules. */
export function createCard(document: Document, css: string | CSSStyleSheet, actions: CardActions): Card {
  const view = document.defaultView ?? window;
  let shown: Shown | null = null;

  const hide = () => {
    if (!shown) return;
    const { giveFocusBack, remove } = shown;
    shown = null;
    giveFocusBack();
    remove();
  };

  /** Of a page that was zoomed with two fingers only a part is on the screen. */
  const seen = () => {
    const { offsetLeft: x, offsetTop: y, scale } = view.visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
    return { x, y, width: document.documentElement.clientWidth / scale, height: view.innerHeight / scale };
  };

  /** A sheet lies over what is on the screen, as large there as a finger wants it however small or large the page is shown. */
  const lay = ({ style }: HTMLElement) => {
    if (!view.visualViewport) return;
    const { offsetLeft, offsetTop, width, height, scale } = view.visualViewport;
    const lengths = { left: offsetLeft, top: offsetTop, end: offsetTop + height, width };
    for (const [name, length] of Object.entries(lengths)) style.setProperty(`--sl-seen-${name}`, `${length}px`);
    style.setProperty('--sl-pinch', String(scale));
  };

  /** Keeps where the card has come to stand, and how high it is. */
  const measure = () => {
    if (!shown) return;
    shown.box = shown.element.getBoundingClientRect();
    shown.element.style.setProperty('--sl-room', `${shown.box.height}px`);
  };

  const settle = (): boolean => {
    if (!shown) return false;
    const { element, form, anchor } = shown;
    const lines = anchor.lines();
    const line = anchor.from(lines);
    const screen = seen();
    if (!line) return false;
    shown.mention = line;
    const isOnScreen = line.bottom > screen.y && line.top < screen.y + screen.height;
    if (form === 'sheet') {
      lay(element);
      return isOnScreen;
    }
    const { style } = element;
    style.setProperty('max-height', 'none');
    const { offsetWidth: width, offsetHeight: height } = element;
    const inScreen = ({ left, top, right, bottom }: Box) => ({
      left: left - screen.x,
      top: top - screen.y,
      right: right - screen.x,
      bottom: bottom - screen.y,
    });
    const at = place(lines.map(inScreen), inScreen(line), { width, height }, screen, anchor.isRtl);
    style.setProperty('left', `${at.left + screen.x}px`);
    style.setProperty('top', `${at.top + screen.y}px`);
    style.setProperty('max-height', `${at.maxHeight}px`);
    element.dataset.side = at.side;
    return isOnScreen;
  };

  /** A sheet lies at the bottom of the screen; where its mention can't be scrolled out from under it, at the top. */
  const dock = () => {
    if (!shown) return;
    const { element, anchor } = shown;
    const covered = () => Math.max(...anchor.lines().map((line) => line.bottom)) + 8 - element.getBoundingClientRect().top;
    const by = covered();
    if (by <= 0) return;
    view.scrollBy({ top: Math.ceil(by), behavior: 'instant' });
    if (covered() > 0) element.dataset.side = 'top';
  };

  /** A page may try to lead a click onto a button that changes something: then it counts only when plainly meant. */
  const meant = (event: MouseEvent, act: () => void) => {
    if (shown && isPlainPress(event, shown.element, shown.since, shown.down)) act();
  };
  const buttons: CardButtons = {
    open: () => shown && actions.open(shown.view.topicId),
    close: actions.close,
    again: actions.again,
    mute: (event, what) => meant(event, () => actions.mute(what)),
  };

  return {
    show(view, anchor, form) {
      hide();
      const mention = anchor.from(anchor.lines());
      if (!mention || world().isUnwanted) return false;
      const { element, remove } = mount(document, 'card', css);
      shown = { element, view, form, since: performance.now(), anchor, mention, giveFocusBack: () => undefined, remove };
      element.lang = view.language;
      element.dataset.hue = String(view.hue);
      element.dataset.form = form;
      Object.assign(element.dataset, view.look);
      element.tabIndex = -1;
      element.setAttribute('role', 'dialog');
      element.setAttribute('aria-label', view.labels.card);
      element.addEventListener('mousedown', (event) => {
        if (!event.isTrusted || !shown) return;
        shown.down = element.getBoundingClientRect();
        if (!element.matches(':focus-within')) shown.giveFocusBack = focusKeeper(document, element);
        // Pressing a button must not take the focus from where the reader was: it goes back there from the panel.
        if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
        actions.keep();
      });
      for (const name of ['pointerenter', 'pointerleave'] as const) {
        element.addEventListener(name, (event) => event.isTrusted && actions.over(name === 'pointerenter'));
      }
      element.addEventListener('keydown', (event) => event.isTrusted && leaveByTab(event, element, actions.close));
      element.append(...contents(document, view, buttons));
      element.showPopover();
      settle();
      // What a card always says comes first: the rest is for where there is room.
      const near = element.querySelector('[data-sl="near"]');
      if (near && element.scrollHeight > element.clientHeight) {
        near.remove();
        settle();
      }
      if (form === 'sheet') dock();
      measure();
      announce(document, element, view.labels.card);
      return true;
    },
    hide,
    isOpen: () => shown !== null,
    pin() {
      if (shown) shown.element.dataset.pinned = '';
    },
    focus() {
      if (!shown) return;
      shown.giveFocusBack = focusKeeper(document, shown.element);
      shown.element.focus({ preventScroll: true });
    },
    note(text, undo) {
      if (!shown || !('sources' in shown.view)) return;
      const { element, view } = shown;
      const end = element.querySelector('.sl-card-end');
      const hadFocus = end?.matches(':focus-within');
      element.dataset.pinned = '';
      shown.since = performance.now();
      // As large as before: a second press at the same place is none beside the card.
      element.style.setProperty('min-height', `${element.offsetHeight}px`);
      element.dataset.noted = '';
      end?.replaceChildren(...note(document, view, text, undo && ((event) => meant(event, undo))));
      // What stands above its mention must not grow over it.
      if (element.dataset.side === 'above') settle();
      measure();
      if (hadFocus) element.querySelector<HTMLElement>('[data-sl="undo"],[data-sl="close"]')?.focus({ preventScroll: true });
    },
    isInUse: () => shown?.element.matches(':hover, :focus-within') ?? false,
    holds(x, y) {
      if (!shown?.box) return false;
      const { box } = shown;
      // The way from the mention to the card belongs to it: WCAG 1.4.13 wants the pointer to get there.
      const { mention } = shown;
      const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      const isBetween =
        x >= Math.min(box.left, mention.left) &&
        x <= Math.max(box.right, mention.right) &&
        ((y >= mention.bottom && y <= box.top) || (y >= box.bottom && y <= mention.top));
      return isInside || isBetween;
    },
    move() {
      if (!shown) return false;
      const before = shown.box;
      const isOnScreen = settle();
      measure();
      if (shown.box?.x !== before?.x || shown.box?.y !== before?.y) shown.since = performance.now();
      return isOnScreen;
    },
  };
}

/** Tab out of the card at either end closes it, and focus goes on from where it was: the card stands at no place of its own. */
function leaveByTab(event: KeyboardEvent, element: HTMLElement, close: () => void): void {
  if (event.key !== 'Tab') return;
  const stops = [...element.querySelectorAll('button')].filter((button) => button.checkVisibility());
  const isAtEnd = event.shiftKey
    ? event.target === element || event.target === stops[0]
    : event.target === (stops.at(-1) ?? element);
  if (!isAtEnd) return;
  event.preventDefault();
  close();
}

/**
 * Says politely that a card has come, unless focus in it says so. A text that is there when its region comes is not said: it is
 * set a frame later.
 */
function announce(document: Document, element: HTMLElement, text: string): void {
  const said = document.createElement('p');
  said.className = 'sl-card-said';
  said.setAttribute('role', 'status');
  element.append(said);
  requestAnimationFrame(() => {
    if (!element.matches(':focus-within')) said.textContent = text;
  });
}
