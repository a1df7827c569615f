import { describe, expect, it } from 'vitest';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { growth } from '../../fixtures/linear';

describe('the cost of the quick no', () => {
  it.each([
    ['a bracket behind a space, in a run of spaces', '287 (g)', (size: number) => `287${' '.repeat(size)}`, 4_000],
    ['the same with words', 'Key West (city)', (size: number) => `key west${'\n'.repeat(size)}`, 4_000],
    ['openings without end', '287(g)', (size: number) => '287('.repeat(size), 100_000],
    ['a run of hyphens', 'Key West', (size: number) => `key${'-'.repeat(size)}`, 200_000],
  ])('grows no faster than the text: %s', { retry: 2 }, (_, term, make, size) => {
    const mayHold = patternTest(gatePattern([term]));
    const texts = new Map([size, 2 * size].map((of) => [of, make(of)]));
    expect(growth((of) => mayHold(texts.get(of) ?? ''), size)).toBeLessThan(3);
  });
});
