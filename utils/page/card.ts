import type { CardView } from '@/utils/core/card-view';
import { type Box, place } from '@/utils/core/place';
import { mount } from './host';

/** The hover card: plain DOM, texts set as text, one at a time. */
export interface Card {
  /** Shows the card beside a mention's lines. @param pointer the line that it was opened from. */
  show(view: CardView, lines: readonly Box[], pointer: Box): void;
  hide(): void;
  isOpen(): boolean;
  /** @returns whether a point of the viewport is on the card or on the way from its mention to it. */
  holds(x: number, y: number): boolean;
  /** Puts the open card beside its mention's lines, wherever they are now. */
  move(lines: readonly Box[], pointer: Box): void;
}

/** @param css the card's rules. @param open is called when the reader asks for the panel. */
export function createCard(document: Document, css: string, open: (topicId: string) => void): Card {
  let shown: { remove(): void; element: HTMLElement; mention: Box } | null = null;

  const hide = () => {
    shown?.remove();
    shown = null;
  };

  const settle = (lines: readonly Box[], pointer: Box) => {
    const view = document.defaultView;
    if (!shown || !view) return;
    const { style } = shown.element;
    style.setProperty('max-height', 'none');
    const { offsetWidth: width, offsetHeight: height } = shown.element;
    const at = place(
      lines,
      pointer,
      { width, height },
      { width: document.documentElement.clientWidth, height: view.innerHeight },
    );
    style.setProperty('left', `${at.left}px`);
    style.setProperty('top', `${at.top}px`);
    style.setProperty('max-height', `${at.maxHeight}px`);
    shown.element.dataset.side = at.side;
    shown.mention = pointer;
  };

  return {
    show(view, lines, pointer) {
      hide();
      const { element, remove } = mount(document, 'card', css);
      shown = { element, remove, mention: pointer };
      element.lang = view.language;
      element.dataset.hue = String(view.hue);
      element.setAttribute('role', 'dialog');
      element.setAttribute('aria-label', view.labels.card);
      // Pressing the button must not take the focus from where the reader was: it goes back there from the panel.
      element.addEventListener('mousedown', (event) => event.preventDefault());
      element.append(...contents(document, view, open));
      element.showPopover();
      settle(lines, pointer);
    },
    hide,
    isOpen: () => shown !== null,
    holds(x, y) {
      if (!shown) return false;
      const box = shown.element.getBoundingClientRect();
      // The way from the mention to the card belongs to it: WCAG 1.4.13 wants the pointer to get there.
      const { mention } = shown;
      const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      const isBetween =
        x >= Math.min(box.left, mention.left) &&
        x <= Math.max(box.right, mention.right) &&
        ((y >= mention.bottom && y <= box.top) || (y >= box.bottom && y <= mention.top));
      return isInside || isBetween;
    },
    move: settle,
  };
}

function contents(document: Document, view: CardView, open: (topicId: string) => void): HTMLElement[] {
  const make = (name: 'p' | 'div' | 'span' | 'button', className: string, text = '') => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const parts = [make('p', 'sl-card-name', view.name), make('p', 'sl-card-brief', view.brief)];
  if (view.since) parts.push(make('p', 'sl-card-since', view.since));
  if (view.latest) {
    const latest = make('p', 'sl-card-latest');
    latest.append(
      make('span', 'sl-card-label', view.latest.label),
      ' ',
      make('span', 'sl-card-date', view.latest.date),
      ' ',
      make('span', 'sl-card-event', view.latest.title),
    );
    parts.push(latest);
  }
  const foot = make('div', 'sl-card-foot');
  const button = make('button', 'sl-card-open', view.labels.open);
  button.dataset.sl = 'open';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) open(view.topicId);
  });
  foot.append(make('span', 'sl-card-sources', view.sources), button);
  parts.push(foot);
  return parts;
}
