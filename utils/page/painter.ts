import { firstNot } from '@/utils/core/text/halving';
import { afterFrame } from './after-frame';
import type { Mention } from './mentions';
import { elementOf } from './nodes';
import { createSlots } from './slots';

/** Ranges registered at most: each costs time in every frame that follows a change of the page. */
const MOST_RANGES = 2000;
/** Up to so many, all are registered: finding out which are near would cost more. */
const FEW = 100;
/** Milliseconds between two looks at what scrolling has brought near. */
const LOOK = 100;
/** Milliseconds for which measured places are trusted, and between two rounds of measuring while things move. */
const FRESH = 3000;
const REST = 250;
/** Milliseconds to measure at a time. */
const SLICE = 4;
/** An element of more screens than these says too little about where in it a mention stands. */
const TALL = 3;

/** Paints mentions without touching the page: ranges in numbered slots, one a hue. */
export interface Painter {
  /** Makes these mentions the painted ones; of many only those near the screen. */
  paint(mentions: readonly Mention[]): void;
  /** @returns the mentions whose ranges are registered now; the same list as before where nothing has changed. */
  painted(): readonly Mention[];
}

/** Where a mention was when it was measured, in pixels from the document's top. */
interface Place {
  top: number;
  bottom: number;
  /** In which round of measuring. */
  round: number;
}

/**
 * @param signal takes all of ours out of the registry again. @param repainted is called after each painting.
 * @returns undefined where the browser has no highlights: the page stays as it was.
 */
export function createPainter(document: Document, signal: AbortSignal, repainted: () => void): Painter | undefined {
  const view = document.defaultView;
  const slots = view && createSlots(view);
  if (!view || !slots) return undefined;
  let isFollowing = false;
  let isMoved = false;
  let all: readonly Mention[] = [];
  let near: readonly Mention[] = [];
  const known = new WeakMap<Mention, Place>();
  /** Of those that were looked at, from the first on. */
  let places: Place[] = [];
  let round = 0;
  let roundBegan = -FRESH;
  /** How many were looked at, and which came first: one near the screen, if they stand from the page's top down, as most do. */
  let count = 0;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fill = (mentions: readonly Mention[]) => {
    if (mentions.length !== near.length || mentions.some((mention, index) => mention !== near[index])) {
      near = mentions;
      slots.fill(near);
    }
    repainted();
  };

  const placeOf = (mention: Mention): Place => {
    let place = known.get(mention);
    if (!place) {
      place = { top: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY, round: -1 };
      known.set(mention, place);
    }
    return place;
  };

  const startOver = (anew: boolean) => {
    count = 0;
    if (!anew && performance.now() - roundBegan < FRESH) return;
    round++;
    roundBegan = performance.now();
  };

  /** Many mentions are measured slice by slice, those that are painted anew each time; what is near is painted after each. */
  const lookOn = afterFrame(view, signal, () => {
    if (all.length <= FEW) return;
    const end = performance.now() + SLICE;
    const { scrollY, innerHeight } = view;
    const measure = createRuler(view);
    const look = (mention: Mention | undefined) => {
      const place = mention && placeOf(mention);
      if (place && place.round !== round) Object.assign(place, measure(mention), { round });
      return place;
    };
    if (count === 0) {
      places = [];
      for (const mention of near) look(mention);
      first = firstNot(all.length, (at) => (look(all[at])?.bottom ?? 0) < scrollY - innerHeight);
    }
    const inTurn = (number: number) => all[(first + number) % all.length];
    for (; count < all.length && (count % 32 > 0 || performance.now() < end); count++) {
      const place = look(inTurn(count));
      if (place) places.push(place);
    }
    const distance = ({ top, bottom }: Place) => Math.max(top - scrollY - innerHeight, scrollY - bottom);
    // Those that are painted, since they may not have been looked at again yet, and those that were.
    const reached = new Map<Mention, Place>();
    const reach = (mention: Mention | undefined, place: Place) => {
      if (mention && distance(place) <= innerHeight) reached.set(mention, place);
    };
    for (const mention of near) reach(mention, placeOf(mention));
    for (const [number, place] of places.entries()) reach(inTurn(number), place);
    const nearest = [...reached];
    if (nearest.length > MOST_RANGES) nearest.sort(([, a], [, b]) => distance(a) - distance(b)).length = MOST_RANGES;
    fill(nearest.map(([mention]) => mention));
    if (count < all.length) lookOn();
  });

  const lookLater = (hasMoved: boolean) => {
    if (all.length <= FEW) return;
    isMoved ||= hasMoved;
    const wait = hasMoved ? Math.max(LOOK, roundBegan + REST - performance.now()) : LOOK;
    timer ??= setTimeout(() => {
      timer = undefined;
      startOver(isMoved);
      isMoved = false;
      lookOn();
    }, wait);
  };
  const follow = () => {
    isFollowing = true;
    // A part that scrolls by itself moves its mentions within the page.
    const scrolled = ({ target }: Event) => lookLater(target !== document);
    const moved = () => lookLater(true);
    document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    view.addEventListener('resize', moved, { passive: true, signal });
    // What makes the page longer or shorter moves what is below: pictures, fonts, something unfolded.
    const sizes = new view.ResizeObserver(moved);
    sizes.observe(document.documentElement);
    signal.addEventListener('abort', () => sizes.disconnect());
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    slots.fill([]);
  });

  return {
    paint(mentions) {
      all = mentions;
      if (all.length <= FEW) {
        fill(all);
        return;
      }
      if (!isFollowing) follow();
      const there = new Set(all);
      fill(near.filter((mention) => there.has(mention)));
      startOver(false);
      lookOn();
    },
    painted: () => near,
  };
}

/** @returns what measures where a mention is. One live range is enough for all. */
function createRuler({ scrollY, innerHeight, document }: Window): (mention: Mention) => Partial<Place> {
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
