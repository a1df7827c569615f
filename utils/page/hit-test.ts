import type { Box } from '@/utils/core/place';
import { type Mention, rangeOf } from './mentions';
import { containsNode, elementOf } from './nodes';

/** Milliseconds for which measured boxes are trusted although nothing was heard of: fonts and images move text unannounced. */
const FRESH = 1000;
/** Pixels around a mention's line that still count as on it. */
const SLACK = 1;

/** Finds the mention under the pointer. */
export interface HitTest {
  /** @param x @param y CSS pixels of the viewport. */
  mentionAt(x: number, y: number): Mention | null;
  /** Forgets what was measured: the mentions changed. */
  forget(): void;
}

/**
 * Boxes of the mentions on screen are measured once and kept until something moves, so that most pointer moves ask the
 * page nothing; only a hit is confirmed against what really lies at the point (a menu may cover the text).
 */
export function createHitTest(
  document: Document,
  mentions: () => readonly Mention[],
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): HitTest {
  let measured: { at: number; boxes: { mention: Mention; lines: Box[] }[] } | null = null;

  const forget = () => {
    measured = null;
  };
  document.addEventListener('scroll', forget, { capture: true, passive: true, signal });
  document.defaultView?.addEventListener('resize', forget, { passive: true, signal });

  const measure = () => {
    const height = document.defaultView?.innerHeight ?? 0;
    const boxes = mentions().flatMap((mention) => {
      const lines = linesOf(mention);
      return lines.some((line) => line.bottom >= 0 && line.top <= height) ? [{ mention, lines }] : [];
    });
    return { at: now(), boxes };
  };

  return {
    mentionAt(x, y) {
      if (!measured || now() - measured.at > FRESH) measured = measure();
      const hit = measured.boxes.find(({ lines }) => lines.some((line) => isIn(line, x, y)));
      return hit && isOnTop(document, hit.mention, x, y) ? hit.mention : null;
    },
    forget,
  };
}

/** @returns the boxes of a mention's lines, measured now; none where it isn't rendered. */
export function linesOf(mention: Mention): Box[] {
  const rects = rangeOf(mention)?.getClientRects() ?? [];
  return [...rects].filter((rect) => rect.width > 0 && rect.height > 0);
}

export function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
}

function isOnTop(document: Document, mention: Mention, x: number, y: number): boolean {
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === top) break;
    top = inner;
  }
  const own = elementOf(mention.start.node);
  const ownEnd = elementOf(mention.end.node);
  if (!top || !own) return false;
  return top === own || top === ownEnd || containsNode(top, mention.start.node) || containsNode(own, top);
}
