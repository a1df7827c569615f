import { type Mark, type Part, type Rect, readMarks, readParts, scrollTo } from './inside.ts';
import { waitFor } from './wait.ts';

export type { Mark, Part, Rect } from './inside.ts';

/** How one browser lets a test into the extension's part of a page. */
export interface WayIn {
  /** Runs a self-contained function where `CSS.highlights` can be listed. */
  inWorld<T>(fn: () => T): Promise<T>;
  /** Runs a self-contained function on our closed shadow root. @returns its answer, or null while there is no root. */
  inRoot<T, A>(fn: (root: ShadowRoot, arg: A) => T, arg: A): Promise<T | null>;
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
}

/** What a reader of the page sees of us and can do with the mouse: one interface, whatever the browser. */
export interface Reader {
  mentionRects(): Promise<Mark[]>;
  /** @returns the card while it is shown. */
  card(): Promise<Part | null>;
  /** @returns the panel while it is shown. */
  panel(): Promise<Part | null>;
  /** @returns the first element within the closed root that the selector names, shown or not. */
  query(selector: string): Promise<Part | null>;
  queryAll(selector: string): Promise<Part[]>;
  /** @returns the element of ours that has the focus. */
  focused(): Promise<Part | null>;
  /** Waits until the element is shown, then clicks its middle with the real mouse. Throws when it never is. */
  click(selector: string): Promise<void>;
  /** Moves the real mouse to the middle, in steps as a hand does. */
  hover(place: Rect | { rect: Rect }): Promise<void>;
  /** Runs a self-contained function on our closed shadow root; null while there is none. */
  inRoot<T, A>(fn: (root: ShadowRoot, arg: A) => T, arg: A): Promise<T | null>;
}

/** @returns the reader's interface on top of one browser's way in. */
export function makeReader({ inWorld, inRoot, mouse }: WayIn): Reader {
  const queryAll = async (selector: string) => (await inRoot(readParts, selector)) ?? [];
  const query = async (selector: string) => (await queryAll(selector))[0] ?? null;
  const shown = async (selector: string) => (await queryAll(selector)).find((part) => part.shown) ?? null;
  return {
    mentionRects: () => inWorld(readMarks),
    card: () => shown('[data-sl="card"]'),
    panel: () => shown('[data-sl="panel"]'),
    query,
    queryAll,
    inRoot,
    focused: () => query(':focus'),
    async click(selector) {
      await waitFor(() => inRoot(scrollTo, selector), { what: `${selector} in our root` });
      const { x, y } = middle(await still(() => shown(selector), selector));
      await mouse.move(x, y);
      await mouse.click(x, y);
    },
    async hover(place) {
      const { x, y } = middle(place);
      // One jump onto the target may come without the move events that hover intent is judged by.
      await mouse.move(x, y - 3);
      await mouse.move(x, y, { steps: 3 });
    },
  };
}

/** A part that slides in would be missed by a click on where it was. */
async function still(look: () => Promise<Part | null>, what: string): Promise<Part> {
  let before = '';
  return waitFor(
    async () => {
      const part = await look();
      const now = JSON.stringify(part?.rect);
      const same = now === before;
      before = now;
      return same ? part : null;
    },
    { what: `${what} shown and at rest` },
  );
}

function middle(place: Rect | { rect: Rect }): { x: number; y: number } {
  const { x, y, width, height } = 'rect' in place ? place.rect : place;
  return { x: x + width / 2, y: y + height / 2 };
}
