import { describe, expect, it } from 'vitest';
import { compileMatcher } from '@/test/fixtures/compile-matcher';
import { growth } from '../../fixtures/linear';

const TERMS = [
  '287(g)',
  '§ 1357(g)',
  'Key West',
  'Cayo Hueso',
  'política santuario',
  'sanctuary city',
  "sheriff's office",
  'AG Uthmeier',
].map((text) => ({ text, tag: text }));

describe('the cost of finding', () => {
  it.each([
    ['openings without end', (size: number) => '287(287('.repeat(size), 100_000],
    ['marks on one letter', (size: number) => `287(g${'\u0301'.repeat(size)}`, 10_000],
    ['marks behind a term', (size: number) => `Key West${'\u0301'.repeat(size)}`, 10_000],
    ['mentions in accented text', (size: number) => 'política santuario en Cayo Hueso. '.repeat(size), 3_000],
    ['the same term again and again', (size: number) => 'Key West '.repeat(size), 20_000],
    ['zero-width characters between letters', (size: number) => 'K\u200be\u200by\u200b '.repeat(size), 10_000],
  ])('grows no faster than the text: %s', { retry: 2 }, (_, make, size) => {
    const matcher = compileMatcher(TERMS);
    const texts = new Map([size, 2 * size].map((of) => [of, make(of)]));
    expect(growth((of) => matcher.find(texts.get(of) ?? ''), size)).toBeLessThan(3);
  });
});
