import type { Mention } from './mentions';
import { world } from './world';

/** The names our entries have in the page's registry: one a hue, saying nothing. */
const NAMES = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `sidelight-${number}`);
/** Milliseconds between two looks whether our entries, and the extension, are still there. */
const LOOK = 1000;
/** So often within so many milliseconds we put back what the page took out; then it has its way. */
const MOST_RETURNS = 3;
const RETURNS_WITHIN = 10_000;

interface Slot {
  highlight: Highlight;
  /** Our own list: in Firefox a content script can't iterate a Highlight (Xray wrapping of iterators, seen in ESR 153). */
  ranges: Map<Mention, StaticRange>;
}

/** Our entries in a document's registry of highlights, which is the page's too: what is not ours stays as it is. */
export interface Slots {
  /** Makes these mentions the ones that are registered, each once. */
  fill(mentions: Iterable<Mention>): void;
}

/** @returns undefined where the browser has no highlights. */
export function createSlots(view: Window & typeof globalThis): Slots | undefined {
  const registry = view.CSS?.highlights;
  if (!registry || typeof view.Highlight === 'undefined') return undefined;
  const slots = new Map<number, Slot>();
  let names = new Map<string, Slot>();
  let returns: number[] = [];
  let isGivenUp = false;
  let looking: ReturnType<typeof setInterval> | undefined;

  const enter = (slot: Slot, hue: number) => {
    const isFree = (name: string | undefined) => name !== undefined && !registry.has(name);
    // Where the page has an entry of that name, ours goes under one of the last, which bundled topics don't use.
    const name = [NAMES[hue - 1], ...NAMES.toReversed()].find(isFree);
    if (name === undefined) return;
    names.set(name, slot);
    registry.set(name, slot.highlight);
  };

  const leave = (name: string, slot: Slot) => {
    names.delete(name);
    if (registry.get(name) === slot.highlight) registry.delete(name);
  };

  /** A name that was taken when its marks came may be free by now: scripts of ours that an update has orphaned had it. */
  const goHome = () => {
    for (const [hue, slot] of slots) {
      const home = NAMES[hue - 1];
      if (home === undefined || names.has(home) || registry.has(home)) continue;
      for (const [name, each] of names) if (each === slot) leave(name, slot);
      enter(slot, hue);
    }
  };

  /** Pages clear the registry, or set what is theirs under our name. */
  const look = () => {
    const kept = new Map([...names].filter(([name, slot]) => registry.get(name) === slot.highlight));
    if (kept.size === names.size || isGivenUp) return;
    const now = performance.now();
    returns = [...returns.filter((at) => now - at < RETURNS_WITHIN), now];
    isGivenUp = returns.length > MOST_RETURNS;
    if (isGivenUp) return;
    names = kept;
    const there = new Set(kept.values());
    for (const [hue, slot] of slots) if (!there.has(slot)) enter(slot, hue);
  };
  /** No browser tells scripts that their extension was updated, reloaded or switched off. */
  const lookAround = () => {
    const { life } = world();
    if (life?.isAlive() === false) life.stop();
    else if (!isGivenUp) {
      goHome();
      look();
    }
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
        let slot = slots.get(mention.hue);
        if (!slot) {
          slot = { highlight: new view.Highlight(), ranges: new Map() };
          slots.set(mention.hue, slot);
          enter(slot, mention.hue);
        }
        if (slot.ranges.has(mention)) continue;
        const range = staticRange(view, mention);
        slot.ranges.set(mention, range);
        slot.highlight.add(range);
      }
      for (const [name, slot] of names) if (slot.ranges.size === 0) leave(name, slot);
      for (const [hue, { ranges }] of slots) if (ranges.size === 0) slots.delete(hue);
      look();
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
