import { afterFrame } from '../dom/after-frame';
import { isElement } from '../dom/node-kind';
import { elementOf, shadowRootOf } from '../dom/nodes';
import { blockAround } from '../reading/blocks';
import type { Mention } from '../reading/mention';
import type { HitTest } from '../world/world';
import { createBlockBoxes } from './block-boxes';

/**
 * The browser itself has found out what lies under the pointer before it tells: only mentions in that block are looked at.
 * Their boxes are measured after a frame, never at the move itself, which would pay for all that the page changed meanwhile.
 */
export function createHitTest(document: Document, mentions: () => readonly Mention[], signal: AbortSignal): HitTest {
  const view = document.defaultView ?? window;
  const followers = new Set<() => void>();
  const boxes = createBlockBoxes(mentions);
  /** The block that the pointer is in. */
  let current: Node | null = null;
  const measureSoon = afterFrame(view, signal, () => {
    boxes.measure(current);
    for (const tellAgain of followers) tellAgain();
  });
  document.addEventListener('scroll', boxes.forget, { capture: true, passive: true, signal });
  view.addEventListener('resize', boxes.forget, { passive: true, signal });

  return {
    follow(over, until) {
      let last: { event: PointerEvent; target: EventTarget | null; top: Element | null } | undefined;
      const tell = () => last && over(boxes.find(current, last.top, last.event.clientX, last.event.clientY), last.event);
      followers.add(tell);
      until.addEventListener('abort', () => followers.delete(tell));
      const moved = (event: PointerEvent) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        const { target } = event;
        // Most moves stay where they were; what lies in a shadow root is told by the path alone.
        const top = target === last?.target && target === last.top ? last.top : mentions().length > 0 ? topOf(event) : null;
        if (top !== last?.top) current = top && blockAround(top);
        last = { event, target, top };
        if (boxes.areDue(current, event.timeStamp)) measureSoon();
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
      boxes.measure(block);
      return boxes.find(block, top, event.clientX, event.clientY);
    },
    forget: boxes.forget,
  };
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
