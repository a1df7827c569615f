import { firstNot } from '@/utils/core/text/halving';
import { elementOf } from '../dom/nodes';
import type { Mention } from '../reading/mention';

/** Ranges registered at most: each costs time in every frame that follows a change of the page. */
const MOST_NEAR = 2000;
/** Milliseconds for which measured places are trusted, and between two rounds of measuring while things move. */
const FRESH = 3000;
const REST = 250;
/** Milliseconds to measure at a time. */
const SLICE = 4;
/** An element of more screens than these says too little about where in it a mention stands. */
const TALL = 3;

/** Finds out which of many mentions stand near the screen, slice by slice. */
export interface Survey {
  /** Begins at the first again. @param anew measures all once more; else only what was measured long ago. */
  startOver(anew: boolean): void;
  /** @returns the milliseconds until another round of measuring may begin. */
  rest(): number;
  /**
   * Measures on for a slice, at first those that are painted.
   *
   * @returns those within a screen of the screen, of what is painted and what was looked at; and whether all were.
   */
  next(all: readonly Mention[], painted: readonly Mention[]): { near: Mention[]; isDone: boolean };
}

/** Where a mention was when it was measured, in pixels from the document's top. */
interface Spot {
  top: number;
  bottom: number;
  /** In which round of measuring. */
  round: number;
}

export function createSurvey(view: Window): Survey {
  const known = new WeakMap<Mention, Spot>();
  /** Of those that were looked at, from the first on. */
  let spots: Spot[] = [];
  let round = 0;
  let roundBegan = -FRESH;
  /** How many were looked at, and which came first: one near the screen, if they stand from the page's top down, as most do. */
  let count = 0;
  let first = 0;

  const measurer = () => {
    const measure = createRuler(view);
    return (mention: Mention | undefined) => {
      const spot = mention && spotOf(known, mention);
      if (spot && spot.round !== round) Object.assign(spot, measure(mention), { round });
      return spot;
    };
  };
  return {
    startOver(anew) {
      count = 0;
      if (!anew && performance.now() - roundBegan < FRESH) return;
      round++;
      roundBegan = performance.now();
    },
    rest: () => roundBegan + REST - performance.now(),
    next(all, painted) {
      const end = performance.now() + SLICE;
      const { scrollY, innerHeight } = view;
      const look = measurer();
      if (count === 0) {
        spots = [];
        for (const mention of painted) look(mention);
        first = firstNot(all.length, (at) => (look(all[at])?.bottom ?? 0) < scrollY - innerHeight);
      }
      const inTurn = (number: number) => all[(first + number) % all.length];
      for (; count < all.length && (count % 32 > 0 || performance.now() < end); count++) {
        const spot = look(inTurn(count));
        if (spot) spots.push(spot);
      }
      const distance = ({ top, bottom }: Spot) => Math.max(top - scrollY - innerHeight, scrollY - bottom);
      // Those that are painted, since they may not have been looked at again yet, and those that were.
      const reached = new Map<Mention, Spot>();
      const reach = (mention: Mention | undefined, spot: Spot) => {
        if (mention && distance(spot) <= innerHeight) reached.set(mention, spot);
      };
      for (const mention of painted) reach(mention, spotOf(known, mention));
      for (const [number, spot] of spots.entries()) reach(inTurn(number), spot);
      const nearest = [...reached];
      if (nearest.length > MOST_NEAR) nearest.sort(([, a], [, b]) => distance(a) - distance(b)).length = MOST_NEAR;
      return { near: nearest.map(([mention]) => mention), isDone: count >= all.length };
    },
  };
}

/** @returns where a mention was; nowhere yet where it was not measured. */
function spotOf(known: WeakMap<Mention, Spot>, mention: Mention): Spot {
  let spot = known.get(mention);
  if (!spot) {
    spot = { top: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY, round: -1 };
    known.set(mention, spot);
  }
  return spot;
}

/** @returns what measures where a mention is. One live range is enough for all. */
function createRuler({ scrollY, innerHeight, document }: Window): (mention: Mention) => Partial<Spot> {
  const boxes = new Map<Element, DOMRect>();
  let range: Range | undefined;
  return ({ start, end }) => {
    const element = elementOf(start.node);
    if (!element) return {};
    let box = boxes.get(element) ?? element.getBoundingClientRect();
    boxes.set(element, box);
    if (box.height > TALL * innerHeight && start.offset <= start.node.length && end.offset <= end.node.length) {
      range ??= document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      box = range.getBoundingClientRect();
    }
    return { top: box.top + scrollY, bottom: box.bottom + scrollY };
  };
}
