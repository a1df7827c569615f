import { afterFrame } from '../dom/after-frame';
import type { Mention } from '../reading/mention';
import { createSlots } from './slots';
import { createSurvey } from './survey';

/** Up to so many, all are registered: finding out which are near would cost more. */
const FEW = 100;
/** Milliseconds between two looks at what scrolling has brought near. */
const LOOK = 100;

/** Paints mentions without touching the page: ranges in numbered slots, one a hue. */
export interface Painter {
  /** Makes these mentions the painted ones; of many only those near the screen. */
  paint(mentions: readonly Mention[]): void;
  /** @returns the mentions whose ranges are registered now; the same list as before where nothing has changed. */
  painted(): readonly Mention[];
}

/**
 * @param signal takes all of ours out of the registry again. @param repainted is called after each painting.
 * @returns undefined where the browser has no highlights: the page stays as it was.
 */
export function createPainter(document: Document, signal: AbortSignal, repainted: () => void): Painter | undefined {
  const view = document.defaultView;
  const slots = view && createSlots(view);
  if (!view || !slots) return undefined;
  const survey = createSurvey(view);
  let isFollowing = false;
  let isMoved = false;
  let all: readonly Mention[] = [];
  let near: readonly Mention[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fill = (mentions: readonly Mention[]) => {
    if (mentions.length !== near.length || mentions.some((mention, index) => mention !== near[index])) {
      near = mentions;
      slots.fill(near);
    }
    repainted();
  };
  /** Many mentions are measured slice by slice, those that are painted anew each time; what is near is painted after each. */
  const lookOn = afterFrame(view, signal, () => {
    if (all.length <= FEW) return;
    const found = survey.next(all, near);
    fill(found.near);
    if (!found.isDone) lookOn();
  });
  const lookLater = (hasMoved: boolean) => {
    if (all.length <= FEW) return;
    isMoved ||= hasMoved;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        survey.startOver(isMoved);
        isMoved = false;
        lookOn();
      },
      hasMoved ? Math.max(LOOK, survey.rest()) : LOOK,
    );
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
      if (!isFollowing) followMoves(document, view, signal, lookLater);
      isFollowing = true;
      const there = new Set(all);
      fill(near.filter((mention) => there.has(mention)));
      survey.startOver(false);
      lookOn();
    },
    painted: () => near,
  };
}

/** @param moved is told what has moved: the window over the page (false), or its mentions within the page (true). */
function followMoves(
  document: Document,
  view: Window & typeof globalThis,
  signal: AbortSignal,
  moved: (hasMoved: boolean) => void,
): void {
  // A part that scrolls by itself moves its mentions within the page.
  const scrolled = ({ target }: Event) => moved(target !== document);
  const changed = () => moved(true);
  document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  view.addEventListener('resize', changed, { passive: true, signal });
  // What makes the page longer or shorter moves what is below: pictures, fonts, something unfolded.
  const sizes = new view.ResizeObserver(changed);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect());
}
