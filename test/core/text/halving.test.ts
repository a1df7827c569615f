import { describe, expect, it, vi } from 'vitest';
import { firstNot } from '@/utils/core/text/halving';

describe('halving', () => {
  it('finds the first for which it no longer holds, wherever that is', () => {
    for (let count = 0; count <= 20; count++) {
      for (let edge = 0; edge <= count; edge++) expect(firstNot(count, (at) => at < edge)).toBe(edge);
    }
  });

  it('asks about few of many', () => {
    const holds = vi.fn((at: number) => at < 70_000);
    expect(firstNot(100_000, holds)).toBe(70_000);
    expect(holds.mock.calls.length).toBeLessThanOrEqual(17);
  });
});
