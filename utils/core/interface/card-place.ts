/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CardPlace {
  left: number;
  top: number;
  /** The most height the card may take; it scrolls inside beyond that. */
  maxHeight: number;
  side: 'below' | 'above' | 'right' | 'left';
}

/** Pixels between the mention and the card, and between the card and the edge of the viewport. */
const GAP = 8;
const EDGE = 8;
/** Below this height a card can't be read: rather beside the mention than above or below it. */
const LEAST_HEIGHT = 96;

/**
 * Finds a place for the card beside a mention, never on it.
 *
 * @param lines the boxes of the mention's lines in reading order. @param pointer the line that the pointer is on.
 * @param card the card's size when nothing limits it. @param view the size of the viewport. @param isRtl whether the text runs
 *   from right to left: the card then begins where the line begins, at its right.
 * @returns below where it fits, else above, else beside, else where most room is, as high as that room.
 */
export function place(
  lines: readonly Box[],
  pointer: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
  isRtl = false,
): CardPlace {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const below = view.height - EDGE - (bottom + GAP);
  const above = top - GAP - EDGE;
  const start = isRtl ? pointer.right - card.width : pointer.left;
  const left = Math.max(EDGE, Math.min(start, view.width - EDGE - card.width));
  const at = (side: 'below' | 'above', room: number): CardPlace => {
    const height = Math.min(card.height, room);
    return { left, top: side === 'below' ? bottom + GAP : top - GAP - height, maxHeight: room, side };
  };
  if (card.height <= below) return at('below', below);
  if (card.height <= above) return at('above', above);

  const right = Math.max(...lines.map((line) => line.right));
  const leftmost = Math.min(...lines.map((line) => line.left));
  const tall = Math.min(card.height, view.height - 2 * EDGE);
  const beside = { top: Math.max(EDGE, Math.min(top, view.height - EDGE - tall)), maxHeight: view.height - 2 * EDGE };
  if (Math.max(below, above) < Math.max(LEAST_HEIGHT, card.height / 2)) {
    if (right + GAP + card.width <= view.width - EDGE) return { left: right + GAP, side: 'right', ...beside };
    if (leftmost - GAP - card.width >= EDGE) return { left: leftmost - GAP - card.width, side: 'left', ...beside };
  }
  return below >= above ? at('below', Math.max(below, 0)) : at('above', Math.max(above, 0));
}
