import type { Box } from '@/utils/core/interface/place';
import { afterFrame } from './after-frame';
import { blockAround } from './blocks';
import { type Mention, rangeOf } from './mentions';
import { isElement } from './node-kind';
import { containsNode, elementOf, shadowRootOf } from './nodes';

/** Milliseconds for which measured boxes are trusted although nothing was heard of: fonts and images move text unannounced. */
const FRESH = 1000;
/** Pixels around a mention's line that still count as on it. */
const SLACK = 1;

/** Finds the mention under the pointer. */
export interface HitTest {
  /**
   * Calls `over` with the mention under the pointer, or null, at each of its moves, and once more where a move came before what
   * it was held against was measured.
   */
  follow(over: (mention: Mention | null, event: PointerEvent) => void, signal: AbortSignal): void;
  /** @returns the mention that a click or a tap is on, measured now. */
  mentionAt(event: MouseEvent): Mention | null;
  /** Tells that the mentions changed, or may have moved. */
  forget(): void;
}

/**
 * The browser itself has found out what lies under the pointer before it tells: only mentions in that block are looked at.
 * Their boxes are measured after a frame, never at the move itself, which would pay for all that the page changed meanwhile.
 */
export function createHitTest(document: Document, mentions: () => readonly Mention[], signal: AbortSignal): HitTest {
  const view = document.defaultView ?? window;
  const followers = new Set<() => void>();
  let indexed: readonly Mention[] = [];
  let byBlock = new Map<Node, Mention[]>();
  /** The block that the pointer is in. */
  let current: Node | null = null;
  let measured: { block: Node | null; boxes: { mention: Mention; lines: Box[] }[] } = { block: null, boxes: [] };
  let freshUntil = 0;

  const measure = (block: Node | null) => {
    if (indexed !== mentions()) {
      indexed = mentions();
      byBlock = Map.groupBy(indexed, ({ start }) => blockAround(start.node));
    }
    freshUntil = performance.now() + FRESH;
    const inBlock = (block && byBlock.get(block)) ?? [];
    measured = { block, boxes: inBlock.map((mention) => ({ mention, lines: linesOf(mention) })) };
  };
  const measureSoon = afterFrame(view, signal, () => {
    measure(current);
    for (const tellAgain of followers) tellAgain();
  });
  const forget = () => {
    freshUntil = 0;
  };
  document.addEventListener('scroll', forget, { capture: true, passive: true, signal });
  view.addEventListener('resize', forget, { passive: true, signal });

  const find = (block: Node | null, top: Element | null, x: number, y: number) => {
    if (!top || block !== measured.block) return null;
    const hit = measured.boxes.find(({ lines }) => lines.some((line) => isIn(line, x, y)));
    return hit && isWithin(top, hit.mention) ? hit.mention : null;
  };

  return {
    follow(over, until) {
      let last: { event: PointerEvent; target: EventTarget | null; top: Element | null } | undefined;
      const tell = () => last && over(find(current, last.top, last.event.clientX, last.event.clientY), last.event);
      followers.add(tell);
      until.addEventListener('abort', () => followers.delete(tell));
      const moved = (event: PointerEvent) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        const { target } = event;
        // Most moves stay where they were; what lies in a shadow root is told by the path alone.
        const top = target === last?.target && target === last.top ? last.top : mentions().length > 0 ? topOf(event) : null;
        if (top !== last?.top) current = top && blockAround(top);
        last = { event, target, top };
        const isLate = event.timeStamp > freshUntil || current !== measured.block;
        if (current && (indexed !== mentions() || (isLate && byBlock.has(current)))) measureSoon();
        tell();
      };
      document.addEventListener('pointermove', moved, { capture: true, passive: true, signal: until });
      const left = () => {
        last = undefined;
      };
      document.documentElement.addEventListener('pointerleave', left, { passive: true, signal: until });
    },
    mentionAt(event) {
      const top = topOf(event);
      const block = top && blockAround(top);
      measure(block);
      return find(block, top, event.clientX, event.clientY);
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

/** @returns the innermost element that lies under the pointer, in open shadow roots too. */
function topOf(event: MouseEvent): Element | null {
  const { target } = event;
  if (!isNode(target)) return null;
  // The whole path, made for us, would cost on pages that nest deep.
  const [inner] = isElement(target) && shadowRootOf(target) ? event.composedPath() : [target];
  return inner && isNode(inner) ? elementOf(inner) : null;
}

/** Nodes of frames are instances of their own window's classes. */
export function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}

/** @returns whether what lies on top is the mention's own text, not something over it. */
function isWithin(top: Element, { start, end }: Mention): boolean {
  const own = elementOf(start.node);
  return own !== null && (top === elementOf(end.node) || containsNode(top, start.node) || containsNode(own, top));
}
