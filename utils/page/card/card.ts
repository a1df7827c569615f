import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import { focusKeeper, mount } from '../world/host';
import { world } from '../world/world';
import { type CardButtons, contents, note } from './contents';
import { isPlainPress } from './plain-press';
import { type Anchor, type CardForm, createStanding, type Standing } from './standing';

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
  standing: Standing;
  /** Where it was when the pointer went down on it. */
  down?: DOMRect;
  giveFocusBack(): void;
  remove(): void;
}

/** @param css the card's rules. */
export function createCard(document: Document, css: string | CSSStyleSheet, actions: CardActions): Card {
  let shown: Shown | null = null;

  const hide = () => {
    if (!shown) return;
    const { giveFocusBack, remove } = shown;
    shown = null;
    giveFocusBack();
    remove();
  };
  /** A page may try to lead a click onto a button that changes something: then it counts only when plainly meant. */
  const meant = (event: MouseEvent, act: () => void) => {
    if (shown && isPlainPress(event, shown.element, shown.standing.since(), shown.down)) act();
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
      const line = anchor.from(anchor.lines());
      if (!line || world().isUnwanted) return false;
      const { element, remove } = mount(document, 'card', css);
      const standing = createStanding(element, form, anchor, line);
      shown = { element, view, standing, giveFocusBack: () => undefined, remove };
      dress(element, view, form);
      listen(shown, actions);
      element.append(...contents(document, view, buttons));
      element.showPopover();
      standing.begin();
      announce(element, view.labels.card);
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
      if (shown && 'sources' in shown.view)
        setEnd(shown, note(document, shown.view, text, undo && ((event) => meant(event, undo))));
    },
    isInUse: () => shown?.element.matches(':hover, :focus-within') ?? false,
    holds: (x, y) => shown?.standing.holds(x, y) ?? false,
    move: () => shown?.standing.follow() ?? false,
  };
}

/** Says in attributes what a card is, to its rules and to assistive technology. */
function dress(element: HTMLElement, view: CardView | SpareView, form: CardForm): void {
  element.lang = view.language;
  element.dataset.hue = String(view.hue);
  element.dataset.form = form;
  Object.assign(element.dataset, view.look);
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', view.labels.card);
}

/** Follows pointer and keys on a card. */
function listen(shown: Shown, actions: CardActions): void {
  const { element } = shown;
  element.addEventListener('mousedown', (event) => {
    if (!event.isTrusted) return;
    shown.down = element.getBoundingClientRect();
    if (!element.matches(':focus-within')) shown.giveFocusBack = focusKeeper(element.ownerDocument, element);
    // Pressing a button must not take the focus from where the reader was: it goes back there from the panel.
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
    actions.keep();
  });
  for (const name of ['pointerenter', 'pointerleave'] as const) {
    element.addEventListener(name, (event) => event.isTrusted && actions.over(name === 'pointerenter'));
  }
  element.addEventListener('keydown', (event) => event.isTrusted && leaveByTab(event, element, actions.close));
}

/** Puts something else at the end of a card, which stays from then on. */
function setEnd({ element, standing }: Shown, what: HTMLElement[]): void {
  const end = element.querySelector('.sl-card-end');
  const hadFocus = end?.matches(':focus-within');
  element.dataset.pinned = '';
  // As large as before: a second press at the same place is none beside the card.
  element.style.setProperty('min-height', `${element.offsetHeight}px`);
  element.dataset.noted = '';
  end?.replaceChildren(...what);
  standing.changed();
  if (hadFocus) element.querySelector<HTMLElement>('[data-sl="undo"],[data-sl="close"]')?.focus({ preventScroll: true });
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
function announce(element: HTMLElement, text: string): void {
  const said = element.ownerDocument.createElement('p');
  said.className = 'sl-card-said';
  said.setAttribute('role', 'status');
  element.append(said);
  requestAnimationFrame(() => {
    if (!element.matches(':focus-within')) said.textContent = text;
  });
}
