import { describe, expect, it } from 'vitest';
import { badgeText, countByTopic, totals } from '@/utils/core/mentions/counts';
import { harborMentions } from '../../fixtures/topic-record';

const counts = (...each: number[]) => new Map(each.map((count, at) => [`topic ${at}`, count]));

describe('counts of a page', () => {
  it('are made from its mentions', () => {
    expect([...countByTopic(harborMentions)]).toEqual([['harbor', harborMentions.length]]);
    expect(totals(countByTopic([]))).toEqual({ mentions: 0, topics: 0 });
  });

  it('leave topics without a mention out of the number of topics', () => {
    expect(totals(counts(3, 0, 4))).toEqual({ mentions: 7, topics: 2 });
  });
});

describe('the badge', () => {
  it.each([
    ['mentions', counts(), ''],
    ['mentions', counts(0, 0), ''],
    ['mentions', counts(3, 4), '7'],
    ['mentions', counts(999), '999'],
    ['mentions', counts(999, 1), '999+'],
    ['mentions', counts(100_000), '999+'],
    ['topics', counts(3, 0, 4), '2'],
    ['topics', counts(100_000), '1'],
    ['off', counts(3, 4), ''],
  ] as const)('counting %s of %o says "%s"', (kind, of, text) => {
    expect(badgeText(of, kind)).toBe(text);
  });
});
