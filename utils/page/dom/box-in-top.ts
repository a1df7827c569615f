import type { Box } from '@/utils/core/interface/card-place';

/**
 * @param box of something in a document, in pixels of its own viewport.
 * @returns the same box in the viewport of the top document, where the card stands: through every frame between.
 */
export function boxInTop(box: Box, document: Document): Box {
  // The frame of a document from elsewhere is not told; such documents are never read from the top.
  const frame = document.defaultView?.frameElement;
  if (!frame) return box;
  const outer = frame.getBoundingClientRect();
  const { clientLeft, clientTop, offsetWidth } = frame as HTMLElement;
  const { paddingLeft, paddingTop } = frame.ownerDocument.defaultView?.getComputedStyle(frame) ?? {};
  // A transform around the frame makes all in it larger or smaller.
  const scale = offsetWidth ? outer.width / offsetWidth : 1;
  const left = outer.left + (clientLeft + (Number.parseFloat(paddingLeft ?? '') || 0)) * scale;
  const top = outer.top + (clientTop + (Number.parseFloat(paddingTop ?? '') || 0)) * scale;
  const within = {
    left: left + box.left * scale,
    top: top + box.top * scale,
    right: left + box.right * scale,
    bottom: top + box.bottom * scale,
  };
  return boxInTop(within, frame.ownerDocument);
}

/** @returns the same of a point. */
export function pointInTop(x: number, y: number, document: Document): { x: number; y: number } {
  const { left, top } = boxInTop({ left: x, top: y, right: x, bottom: y }, document);
  return { x: left, y: top };
}
