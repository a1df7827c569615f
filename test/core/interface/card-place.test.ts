import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, place } from '@/utils/core/interface/card-place';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const VIEW = { width: 1000, height: 800 };
const CARD = { width: 320, height: 200 };

describe('the place of the card', () => {
  it('is below the mention, at the line that the pointer is on', () => {
    const line = box(100, 100, 60, 20);
    expect(place([line], line, CARD, VIEW)).toMatchObject({ side: 'below', left: 100, top: 128 });
  });

  it('ends where the line begins when text runs from right to left', () => {
    const line = box(700, 100, 60, 20);
    expect(place([line], line, CARD, VIEW, true)).toMatchObject({ side: 'below', left: 440 });
    const first = box(100, 100, 60, 20);
    expect(place([first], first, CARD, VIEW, true)).toMatchObject({ left: 8 });
  });

  it('is above where below has no room', () => {
    const line = box(100, 700, 60, 20);
    expect(place([line], line, CARD, VIEW)).toMatchObject({ side: 'above', left: 100, top: 492 });
  });

  it('is beside in a low window', () => {
    const view = { width: 1000, height: 220 };
    const left = box(50, 100, 60, 20);
    expect(place([left], left, CARD, view)).toMatchObject({ side: 'right', left: 118, top: 8 + 4 });
    const right = box(900, 100, 60, 20);
    expect(place([right], right, CARD, view)).toMatchObject({ side: 'left', left: 572 });
  });

  it('is where most room is when there is enough nowhere, and no higher than that room', () => {
    const view = { width: 330, height: 300 };
    const line = box(10, 180, 60, 20);
    expect(place([line], line, CARD, view)).toMatchObject({ side: 'above', maxHeight: 164, top: 8 });
  });

  it('is on the larger side of the two where it fits on neither', () => {
    const view = { width: 1000, height: 400 };
    const upper = box(100, 180, 60, 20);
    expect(place([upper], upper, CARD, view)).toMatchObject({ side: 'below', top: 208, maxHeight: 184 });
    const lower = box(100, 200, 60, 20);
    expect(place([lower], lower, CARD, view)).toMatchObject({ side: 'above', top: 8, maxHeight: 184 });
  });

  it('stays clear of all lines of a mention that wraps', () => {
    const lines = [box(900, 100, 90, 20), box(10, 124, 40, 20)];
    const first = lines[0] as Box;
    expect(place(lines, first, CARD, VIEW)).toMatchObject({ side: 'below', top: 152, left: 672 });
  });

  it('keeps away from the edges of the window', () => {
    const left = box(-20, 100, 60, 20);
    expect(place([left], left, CARD, VIEW).left).toBe(8);
    const right = box(980, 100, 60, 20);
    expect(place([right], right, CARD, VIEW).left).toBe(672);
  });
});

describe('any mention, card and window', () => {
  const view = fc.record({ width: fc.integer({ min: 200, max: 2500 }), height: fc.integer({ min: 60, max: 1600 }) });
  const size = fc.record({ width: fc.integer({ min: 100, max: 400 }), height: fc.integer({ min: 40, max: 600 }) });
  /** One to three lines, each at least partly in the window, one below the other. */
  const scene = fc.record({ view, card: size }).chain(({ view, card }) =>
    fc
      .record({
        top: fc.integer({ min: -10, max: view.height - 5 }),
        height: fc.integer({ min: 12, max: 40 }),
        parts: fc.array(
          fc.record({ left: fc.integer({ min: 0, max: view.width - 10 }), width: fc.integer({ min: 5, max: 200 }) }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        pointed: fc.nat(2),
      })
      .map(({ top, height, parts, pointed }) => {
        const lines = parts.map(({ left, width }, at) => box(left, top + at * (height + 4), width, height));
        return { view, card, lines, pointer: lines[Math.min(pointed, lines.length - 1)] as Box };
      }),
  );

  it('never has the card on the mention', () => {
    fc.assert(
      fc.property(scene, ({ view, card, lines, pointer }) => {
        const { left, top, maxHeight } = place(lines, pointer, card, view);
        const height = Math.min(card.height, maxHeight);
        for (const line of lines) {
          const isApart = left >= line.right || left + card.width <= line.left || top >= line.bottom || top + height <= line.top;
          expect(isApart).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the card in the window where there is room for it', () => {
    fc.assert(
      fc.property(scene, ({ view, card, lines, pointer }) => {
        const { left, top, maxHeight } = place(lines, pointer, card, view);
        const height = Math.min(card.height, maxHeight);
        expect(maxHeight).toBeGreaterThanOrEqual(0);
        if (card.width <= view.width - 16) {
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + card.width).toBeLessThanOrEqual(view.width - 8);
        }
        if (height > 0) {
          expect(top).toBeGreaterThanOrEqual(8);
          expect(top + height).toBeLessThanOrEqual(view.height - 8);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the whole card where the window has a place for it above or below', () => {
    fc.assert(
      fc.property(scene, ({ view, card, lines, pointer }) => {
        const room =
          Math.max(Math.min(...lines.map(({ top }) => top)), view.height - Math.max(...lines.map(({ bottom }) => bottom))) - 16;
        if (card.height > room) return;
        expect(place(lines, pointer, card, view).maxHeight).toBeGreaterThanOrEqual(card.height);
      }),
    );
  });
});
