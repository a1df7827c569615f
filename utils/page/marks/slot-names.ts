/** The names our entries have in the page's registry: one a hue, saying nothing. */
const NAMES = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `sidelight-${number}`);
/** So often within so many milliseconds we put back what the page took out; then it has its way. */
const MOST_RETURNS = 3;
const RETURNS_WITHIN = 10_000;

/** Our entries in a document's registry of highlights by their names: the registry is the page's too, and what is not ours stays as it is. */
export interface SlotNames {
  enter(hue: number, highlight: Highlight): void;
  leave(hue: number): void;
  /** Puts back what the page has taken out, until that was too often. */
  putBack(): void;
  /** Has names that were taken when their marks came, and are free by now: scripts of ours that an update has orphaned had them. */
  goHome(): void;
}

export function createSlotNames(registry: HighlightRegistry): SlotNames {
  const entries = new Map<number, Highlight>();
  let names = new Map<string, Highlight>();
  let returns: number[] = [];
  let isGivenUp = false;

  const enter = (hue: number, highlight: Highlight) => {
    entries.set(hue, highlight);
    const isFree = (name: string | undefined) => name !== undefined && !registry.has(name);
    // Where the page has an entry of that name, ours goes under one of the last, which bundled topics don't use.
    const name = [NAMES[hue - 1], ...NAMES.toReversed()].find(isFree);
    if (name === undefined) return;
    names.set(name, highlight);
    registry.set(name, highlight);
  };
  const leave = (hue: number) => {
    const highlight = entries.get(hue);
    entries.delete(hue);
    for (const [name, each] of names) {
      if (each !== highlight) continue;
      names.delete(name);
      if (registry.get(name) === each) registry.delete(name);
    }
  };
  return {
    enter,
    leave,
    putBack() {
      const kept = new Map([...names].filter(([name, highlight]) => registry.get(name) === highlight));
      if (kept.size === names.size || isGivenUp) return;
      const now = performance.now();
      returns = [...returns.filter((at) => now - at < RETURNS_WITHIN), now];
      isGivenUp = returns.length > MOST_RETURNS;
      if (isGivenUp) return;
      names = kept;
      const there = new Set(kept.values());
      for (const [hue, highlight] of entries) if (!there.has(highlight)) enter(hue, highlight);
    },
    goHome() {
      for (const [hue, highlight] of isGivenUp ? [] : [...entries]) {
        const home = NAMES[hue - 1];
        if (home === undefined || names.has(home) || registry.has(home)) continue;
        leave(hue);
        enter(hue, highlight);
      }
    },
  };
}
