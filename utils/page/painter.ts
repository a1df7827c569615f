import type { Mention } from './mentions';

/** Ranges registered at most: each costs time in every frame that follows a change of the page. */
const MOST_RANGES = 2000;

/** Paints mentions without touching the page: ranges in numbered slots, one a hue. */
export interface Painter {
  /** Makes these mentions, and no others, the painted ones. */
  paint(mentions: readonly Mention[]): void;
  /** Takes all of ours out of the registry. */
  clear(): void;
}

/** @returns undefined where the browser has no highlights: the page stays as it was. */
export function createPainter(): Painter | undefined {
  if (typeof Highlight === 'undefined' || typeof CSS === 'undefined' || !CSS.highlights) return undefined;
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
    paint(mentions) {
      const wanted = new Set(mentions.slice(0, MOST_RANGES));
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
      for (const [name, slot] of slots) {
        if (slot.ranges.size > 0) continue;
        slots.delete(name);
        release(name, slot.highlight);
      }
    },
    clear() {
      for (const [name, { highlight }] of slots) release(name, highlight);
      slots.clear();
    },
  };
}

/** The page may have put an entry of its own under the name since; that one stays. */
function release(name: string, highlight: Highlight): void {
  highlight.clear();
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

function staticRange({ start, end }: Mention): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
