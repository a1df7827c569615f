import { expect, it, vi } from 'vitest';
import { boxInTop } from '@/utils/page/dom/box-in-top';

const rect = (left: number, top: number, width: number, height: number): DOMRect => new DOMRect(left, top, width, height);

/** A document in a frame that stands there in the document around it. */
function framed(around: Document, at: DOMRect, border: number, unscaled = at.width): Document {
  const frame = around.createElement('div');
  frame.getBoundingClientRect = () => at;
  for (const [key, value] of Object.entries({ clientLeft: border, clientTop: border, offsetWidth: unscaled })) {
    Object.defineProperty(frame, key, { value });
  }
  if (around !== document) Object.defineProperty(frame, 'ownerDocument', { value: around });
  const inner = document.implementation.createHTMLDocument('');
  Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame, getComputedStyle: vi.fn(() => ({})) } });
  return inner;
}

const BOX = { left: 10, top: 20, right: 30, bottom: 40 };

it('a box of the top document is where it is', () => {
  expect(boxInTop(BOX, document)).toEqual(BOX);
});

it('a box in a frame is where the frame is, inside its border', () => {
  expect(boxInTop(BOX, framed(document, rect(100, 200, 300, 150), 2))).toEqual({ left: 112, top: 222, right: 132, bottom: 242 });
});

it('frames add up', () => {
  const outer = framed(document, rect(100, 200, 300, 150), 0);
  expect(boxInTop(BOX, framed(outer, rect(5, 6, 100, 100), 1))).toEqual({ left: 116, top: 227, right: 136, bottom: 247 });
});

it('a frame that is shown at half its size halves what is in it', () => {
  expect(boxInTop(BOX, framed(document, rect(100, 200, 150, 75), 0, 300))).toEqual({
    left: 105,
    top: 210,
    right: 115,
    bottom: 220,
  });
});
