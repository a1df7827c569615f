import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Box } from '@/utils/core/interface/card-place';
import { createStanding } from '@/utils/page/card/standing';

const LINE: Box = { left: 100, top: 200, right: 180, bottom: 220 };
let card: HTMLElement;
let at: DOMRect;
let lines: readonly Box[];

beforeEach(() => {
  lines = [LINE];
  at = new DOMRect(100, 228, 300, 150);
  card = document.createElement('div');
  card.getBoundingClientRect = () => at;
  for (const [key, value] of Object.entries({ offsetWidth: 300, offsetHeight: 150 })) Object.defineProperty(card, key, { value });
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  vi.stubGlobal('innerHeight', 600);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const stand = (form: 'beside' | 'sheet' = 'beside') =>
  createStanding(card, form, { lines: () => lines, from: ([line]) => line, isRtl: false }, LINE);

describe('a card beside its mention', () => {
  it('stands below it, and follows it', () => {
    const standing = stand();
    expect(standing.follow()).toBe(true);
    expect([card.style.left, card.style.top, card.dataset.side]).toEqual(['100px', '228px', 'below']);
    lines = [{ ...LINE, top: 500, bottom: 520 }];
    expect(standing.follow()).toBe(true);
    expect([card.style.top, card.dataset.side]).toEqual(['342px', 'above']);
  });

  it.each<[string, readonly Box[]]>([
    ['above the screen', [{ ...LINE, top: -30, bottom: -10 }]],
    ['below it', [{ ...LINE, top: 700, bottom: 720 }]],
    ['nowhere', []],
  ])('says so where that is %s', (_, now) => {
    const standing = stand();
    lines = now;
    expect(standing.follow()).toBe(false);
  });

  it('keeps the way from the mention to it', () => {
    const standing = stand();
    expect(standing.holds(150, 300), 'not measured yet').toBe(false);
    standing.follow();
    expect(standing.holds(150, 300), 'on it').toBe(true);
    expect(standing.holds(150, 224), 'between').toBe(true);
    expect(standing.holds(90, 224), 'beside the way').toBe(false);
    expect(standing.holds(150, 190), 'above the mention').toBe(false);
    expect(standing.holds(401, 300), 'beside it').toBe(false);
  });

  it('has stood there since it last moved', () => {
    const now = vi.spyOn(performance, 'now');
    now.mockReturnValue(1000);
    const standing = stand();
    standing.follow();
    now.mockReturnValue(2000);
    standing.follow();
    expect(standing.since()).toBe(1000);
    at = new DOMRect(100, 240, 300, 150);
    standing.follow();
    expect(standing.since()).toBe(2000);
    now.mockReturnValue(3000);
    standing.changed();
    expect(standing.since()).toBe(3000);
  });
});

describe('a sheet', () => {
  it('has its mention scrolled out from under it', () => {
    at = new DOMRect(0, 210, 1000, 390);
    const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => {
      lines = [{ ...LINE, top: 182, bottom: 202 }];
    });
    stand('sheet').begin();
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 18, behavior: 'instant' });
    expect(card.dataset.side).toBeUndefined();
  });

  it('goes to the top where the page does not scroll', () => {
    at = new DOMRect(0, 210, 1000, 390);
    vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
    stand('sheet').begin();
    expect(card.dataset.side).toBe('top');
  });

  it('stays at the bottom, and the page where it is, where the mention is above it', () => {
    at = new DOMRect(0, 400, 1000, 200);
    const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
    stand('sheet').begin();
    expect(scrollBy).not.toHaveBeenCalled();
  });
});
