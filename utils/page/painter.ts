import type { Mention } from './mentions';
import { elementOf } from './nodes';

/** Ranges registered at most: each costs time in every frame that follows a change of the page. */
const MOST_RANGES = 2000;
/** Up to so many, all are registered: finding out which are near would cost more. */
const FEW = 200;
/** Milliseconds between two looks at what scrolling has brought near. */
const LOOK = 100;

/** Paints mentions without touching the page: ranges in numbered slots, one a hue. */
export interface Painter {
  /** Makes these mentions, in order of the document, the painted ones; of many only those near the screen. */
  paint(mentions: readonly Mention[]): void;
  /** @returns the mentions whose ranges are registered now. */
  painted(): readonly Mention[];
}

/**
 * @param signal takes all of ours out of the registry again.
 * @returns undefined where the browser has no highlights: the page stays as it was.
 */
export function createPainter(document: Document, signal: AbortSignal): Painter | undefined {
  const view = document.defaultView;
  if (!view || typeof Highlight === 'undefined' || typeof CSS === 'undefined' || !CSS.highlights) return undefined;
  const slots = createSlots();
  let all: readonly Mention[] = [];
  let near: readonly Mention[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    near = all.length <= FEW ? all : nearScreen(all, view.innerHeight);
    slots.fill(near);
  };
  const lookSoon = () => {
    if (all.length > FEW) timer ??= setTimeout(look, LOOK);
  };
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true, signal });
  view.addEventListener('resize', lookSoon, { passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    slots.fill([]);
  });

  return {
    paint(mentions) {
      all = mentions;
      clearTimeout(timer);
      look();
    },
    painted: () => near,
  };
}

/**
 * @returns the mentions within a screen of the screen, by halving: order of the document is order from top to bottom
 *   nearly everywhere. Where it isn't (columns), the reach to both sides makes up for it.
 */
function nearScreen(mentions: readonly Mention[], height: number): readonly Mention[] {
  const firstBelow = (line: number) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const mention = mentions[middle];
      const top = mention ? (elementOf(mention.start.node)?.getBoundingClientRect().top ?? 0) : 0;
      if (top < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = Math.max(0, firstBelow(-height) - FEW / 2);
  const to = Math.min(mentions.length, firstBelow(2 * height) + FEW / 2);
  return mentions.slice(from, Math.min(to, from + MOST_RANGES));
}

/** Our entries in the page's registry. */
function createSlots(): { fill(mentions: readonly Mention[]): void } {
  // Our own list: in Firefox a content script can't iterate a Highlight (Xray wrapping of iterators, seen in ESR 153).
  const slots = new Map<string, { highlight: Highlight; ranges: Map<Mention, StaticRange> }>();

  const slotOf = (hue: number) => {
    const name = `sidelight-${hue}`;
    let slot = slots.get(name);
    if (!slot) {
      slot = { highlight: new Highlight(), ranges: new Map() };
      slots.set(name, slot);
      CSS.highlights.set(name, slot.highlight);
    }
    return slot;
  };

  return {
    fill(mentions) {
      const wanted = new Set(mentions);
      for (const { highlight, ranges } of slots.values()) {
        for (const [mention, range] of ranges) {
          if (wanted.has(mention)) continue;
          highlight.delete(range);
          ranges.delete(mention);
        }
      }
      for (const mention of wanted) {
        const slot = slotOf(mention.hue);
        if (slot.ranges.has(mention)) continue;
        const range = staticRange(mention);
        slot.ranges.set(mention, range);
        slot.highlight.add(range);
      }
      for (const [name, { highlight, ranges }] of slots) {
        if (ranges.size > 0) continue;
        slots.delete(name);
        // The page may have put an entry of its own under the name since; that one stays.
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
  };
}

/** Live ranges would tax every edit that the page makes. */
function staticRange({ start, end }: Mention): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
