import { type Box, place } from '@/utils/core/interface/card-place';

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

/** Where an open card stands. */
export interface Standing {
  /** Puts a card that has just been filled at its place. */
  begin(): void;
  /** Puts it where its mention is now. @returns false where that isn't on the screen. */
  follow(): boolean;
  /** It says something else: since now, and what stands above its mention must not grow over it. */
  changed(): void;
  /** When it came to stand as it does, by `performance.now()`. */
  since(): number;
  /** @returns whether a point of the viewport is on the card or on the way from its mention to it. */
  holds(x: number, y: number): boolean;
}

/** @param mention the line that the card was opened from. */
export function createStanding(element: HTMLElement, form: CardForm, anchor: Anchor, mention: Box): Standing {
  const view = element.ownerDocument.defaultView ?? window;
  let line = mention;
  let since = performance.now();
  let box: DOMRect | undefined;

  const settle = () => {
    const lines = anchor.lines();
    const now = anchor.from(lines);
    if (!now) return false;
    line = now;
    const screen = screenOf(view);
    if (form === 'sheet') layOver(element, view);
    else putBeside(element, lines, line, screen, anchor.isRtl);
    return line.bottom > screen.y && line.top < screen.y + screen.height;
  };
  /** Keeps where the card has come to stand, and how high it is: a measure at each move of the pointer would lay the page out. */
  const measure = () => {
    const before = box;
    box = element.getBoundingClientRect();
    element.style.setProperty('--sl-room', `${box.height}px`);
    if (box.x !== before?.x || box.y !== before.y) since = performance.now();
  };
  return {
    begin() {
      settle();
      if (leaveOutWhatHasNoRoom(element)) settle();
      if (form === 'sheet') dock(element, view, anchor);
      measure();
    },
    follow() {
      const isOnScreen = settle();
      measure();
      return isOnScreen;
    },
    changed() {
      since = performance.now();
      if (element.dataset.side === 'above') settle();
      measure();
    },
    since: () => since,
    holds(x, y) {
      if (!box) return false;
      // The way from the mention to the card belongs to it: WCAG 1.4.13 wants the pointer to get there.
      const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      const isBetween =
        x >= Math.min(box.left, line.left) &&
        x <= Math.max(box.right, line.right) &&
        ((y >= line.bottom && y <= box.top) || (y >= box.bottom && y <= line.top));
      return isInside || isBetween;
    },
  };
}

/** What a card always says comes first: the rest is for where there is room. @returns whether something has gone. */
function leaveOutWhatHasNoRoom(element: HTMLElement): boolean {
  const near = element.querySelector('[data-sl="near"]');
  const isTooMuch = near !== null && element.scrollHeight > element.clientHeight;
  if (isTooMuch) near.remove();
  return isTooMuch;
}

/** A sheet lies at the bottom of the screen; where its mention can't be scrolled out from under it, at the top. */
function dock(element: HTMLElement, view: Window, anchor: Anchor): void {
  const covered = () => Math.max(...anchor.lines().map((line) => line.bottom)) + 8 - element.getBoundingClientRect().top;
  const by = covered();
  if (by <= 0) return;
  view.scrollBy({ top: Math.ceil(by), behavior: 'instant' });
  if (covered() > 0) element.dataset.side = 'top';
}

/** What is on the screen: of a page that was zoomed with two fingers only a part. */
interface Screen {
  x: number;
  y: number;
  width: number;
  height: number;
}

function screenOf(view: Window): Screen {
  const { offsetLeft: x, offsetTop: y, scale } = view.visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
  return { x, y, width: view.document.documentElement.clientWidth / scale, height: view.innerHeight / scale };
}

/** A sheet lies over what is on the screen, as large there as a finger wants it however small or large the page is shown. */
function layOver({ style }: HTMLElement, { visualViewport }: Window): void {
  if (!visualViewport) return;
  const { offsetLeft, offsetTop, width, height, scale } = visualViewport;
  const lengths = { left: offsetLeft, top: offsetTop, end: offsetTop + height, width };
  for (const [name, length] of Object.entries(lengths)) style.setProperty(`--sl-seen-${name}`, `${length}px`);
  style.setProperty('--sl-pinch', String(scale));
}

function putBeside(element: HTMLElement, lines: readonly Box[], line: Box, screen: Screen, isRtl: boolean): void {
  const { style } = element;
  style.setProperty('max-height', 'none');
  const { offsetWidth: width, offsetHeight: height } = element;
  const inScreen = ({ left, top, right, bottom }: Box) => ({
    left: left - screen.x,
    top: top - screen.y,
    right: right - screen.x,
    bottom: bottom - screen.y,
  });
  const at = place(lines.map(inScreen), inScreen(line), { width, height }, screen, isRtl);
  style.setProperty('left', `${at.left + screen.x}px`);
  style.setProperty('top', `${at.top + screen.y}px`);
  style.setProperty('max-height', `${at.maxHeight}px`);
  element.dataset.side = at.side;
}
