import { describe, expect, it } from 'vitest';
import { fold } from '@/utils/core/text/fold';
import { growth } from '../../fixtures/linear';

describe('the cost of folding', () => {
  it.each([
    ['words with one accent among them', (size: number) => `${'word '.repeat(size)}é`, 500_000],
    ['accented words', (size: number) => 'política de santuario '.repeat(size), 50_000],
    ['no-break spaces', (size: number) => 'Key\u00a0West '.repeat(size), 50_000],
    ['marks on one letter', (size: number) => `a${'\u0301'.repeat(size)}`, 10_000],
    ['emoji', (size: number) => '👩‍👩‍👧 '.repeat(size), 5_000],
  ])('grows no faster than the text: %s', { retry: 2 }, (_, make, size) => {
    const texts = new Map([size, 2 * size].map((of) => [of, make(of)]));
    expect(growth((of) => fold(texts.get(of) ?? ''), size)).toBeLessThan(3);
  });

  it('stands a text node of ten million plain characters', () => {
    expect(fold('plain text '.repeat(1_000_000)).text.length).toBe(11_000_000);
  });
});
