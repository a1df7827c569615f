import { expect, it } from 'vitest';
import { digest, hash } from '@/utils/core/text/digest';

it.each([
  // As its authors give them: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j is that of FNV-1a', (text, expected) => {
  expect(hash(text)).toBe(expected);
});

it('a digest is the same for the same text, and another for another', () => {
  expect(digest('foobar')).toBe(digest('foobar'));
  const digests = Array.from({ length: 10_000 }, (_, at) => digest(`text ${at}`));
  expect(new Set(digests).size).toBe(digests.length);
});
