import type { Mention } from '../reading/mention';
import { world } from '../world/world';
import { createSlotNames } from './slot-names';

/** Milliseconds between two looks whether our entries, and the extension, are still there. */
const LOOK = 1000;

interface Slot {
  highlight: Highlight;
  /** Our own list: in Firefox a content script can't iterate a Highlight (Xray wrapping of iterators, seen in ESR 153). */
  ranges: Map<Mention, StaticRange>;
}

/** Our highlights in a document: one a hue. */
export interface Slots {
  /** Makes these mentions the ones that are registered, each once. */
  fill(mentions: Iterable<Mention>): void;
}

/** @returns undefined where the browser has no highlights. */
export function createSlots(view: Window & typeof globalThis): Slots | undefined {
  const registry = view.CSS?.highlights;
  if (!registry || typeof view.Highlight === 'undefined') return undefined;
  const names = createSlotNames(registry);
  const slots = new Map<number, Slot>();
  let looking: ReturnType<typeof setInterval> | undefined;

  /** No browser tells scripts that their extension was updated, reloaded or switched off. */
  const lookAround = () => {
    const { life } = world();
    if (life?.isAlive() === false) life.stop();
    else {
      names.goHome();
      names.putBack();
    }
  };
  const slotOf = (hue: number): Slot => {
    const known = slots.get(hue);
    if (known) return known;
    const slot = { highlight: new view.Highlight(), ranges: new Map() };
    slots.set(hue, slot);
    names.enter(hue, slot.highlight);
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
        const { highlight, ranges } = slotOf(mention.hue);
        if (ranges.has(mention)) continue;
        const range = staticRange(view, mention);
        ranges.set(mention, range);
        highlight.add(range);
      }
      for (const [hue, { ranges }] of slots) {
        if (ranges.size > 0) continue;
        names.leave(hue);
        slots.delete(hue);
      }
      names.putBack();
      if (slots.size === 0) {
        clearInterval(looking);
        looking = undefined;
      } else looking ??= setInterval(lookAround, LOOK);
    },
  };
}

/** Live ranges would tax every edit that the page makes. */
function staticRange(view: typeof globalThis, { start, end }: Mention): StaticRange {
  return new view.StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
