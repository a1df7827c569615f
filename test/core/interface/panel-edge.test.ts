import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostWidth, widthByKey } from '@/utils/core/interface/panel-edge';
import { DOCKS, fitted, PANEL_WIDTHS } from '@/utils/core/settings/panel-stand';

const { least, usual } = PANEL_WIDTHS;

describe('keys at the edge', () => {
  it.each([
    ['right', 'ArrowLeft', false, 416],
    ['right', 'ArrowRight', false, 384],
    ['left', 'ArrowRight', false, 416],
    ['left', 'ArrowLeft', false, 384],
    ['right', 'ArrowLeft', true, 464],
    ['right', 'Home', false, least],
    ['left', 'End', false, 600],
    ['left', 'Enter', false, usual],
    ['right', 'ArrowUp', false, undefined],
    ['right', 'toString', false, undefined],
  ] as const)('at the %s, %s (with Shift: %s) gives %s', (dock, key, isLarge, width) => {
    expect(widthByKey(key, isLarge, { dock, width: 400 }, 600)).toBe(width);
  });

  it('never leave the limits', () => {
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter'));
    fc.assert(
      fc.property(keys, fc.constantFrom(...DOCKS), fc.integer({ min: 480, max: 4000 }), (pressed, dock, window) => {
        const limit = mostWidth(window);
        let width = fitted(usual, limit);
        for (const key of pressed) width = widthByKey(key, true, { dock, width }, limit) ?? width;
        expect(width).toBeGreaterThanOrEqual(least);
        expect(width).toBeLessThanOrEqual(limit);
        expect(width).toBeLessThan(window);
      }),
    );
  });
});
