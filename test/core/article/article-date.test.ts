import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDate, type DateCandidate, type DateKind, dayIn } from '@/utils/core/article/article-date';

const TODAY = '2026-11-22';
const ld = (raw: string, more: Partial<DateCandidate> = {}): DateCandidate => ({ kind: 'ld', raw, ...more });
const meta = (raw: string, more: Partial<DateCandidate> = {}): DateCandidate => ({ kind: 'meta', raw, ...more });

describe('a day as it is written', () => {
  it.each<[string, string | undefined, DateKind?]>([
    ['2025-07-03', '2025-07-03'],
    ['2025-07-03T23:30:00-04:00', '2025-07-03'],
    ['2025-07-04T00:30:00+09:00', '2025-07-04'],
    ['2025-07-03T03:30:00Z', '2025-07-03'],
    ['2025-07-03 10:00:00', '2025-07-03'],
    ['2025/07/03', '2025-07-03'],
    ['20250703', '2025-07-03'],
    ['20250703T101500Z', '2025-07-03'],
    ['1751500000', '2025-07-02'],
    ['1751500000000', '2025-07-02'],
    ['Thu, 03 Jul 2025 10:00:00 -0400', '2025-07-03'],
    ['July 3, 2025', '2025-07-03'],
    ['Jul. 3, 2025', '2025-07-03'],
    ['July 3rd, 2025', '2025-07-03'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['By A. Writer\n  | 3 July 2025, 10:15 a.m.', '2025-07-03'],
    ['3 de julio de 2025', '2025-07-03'],
    ['3 de julio del 2025', '2025-07-03'],
    ['julio 3, 2025', '2025-07-03'],
    ['3 ago. 2025', '2025-08-03'],
    ['Updated July 5, 2025', undefined],
    ['Updated: July 5, 2025 · Published July 3, 2025', '2025-07-03'],
    ['Actualizado el 5 de julio de 2025', undefined],
    ['07/03/2025', undefined],
    ['2025-02-30', undefined],
    ['31 June 2025', undefined],
    ['marble 3, 2025', undefined],
    ['July 3', undefined],
    ['July 2025', undefined],
    ['', undefined],
    ['in 2025 a record of 300', undefined],
    ['/2025/07/03/key-west', '2025-07-03', 'address'],
    ['/news/2025/7/3/', '2025-07-03', 'address'],
    ['/us/2025/jul/03/key-west', '2025-07-03', 'address'],
    ['/news/2025-07-03-key-west', '2025-07-03', 'address'],
    ['/2025/07/key-west', undefined, 'address'],
    ['/12025/07/03/', undefined, 'address'],
    ['/2025/13/03/', undefined, 'address'],
    ['/a/2025/07/031', undefined, 'address'],
  ])('%j is %s', (raw, day, kind = 'line') => {
    expect(dayIn(raw, kind)).toBe(day);
  });

  it('is a day of the calendar or none, whatever is written', () => {
    const kinds = fc.constantFrom<DateKind>('ld', 'address', 'line');
    const written = fc.oneof(fc.string(), fc.stringMatching(/^\/?\d{1,5}[-/ ][a-z0-9]{1,4}[-/ ]\d{1,3}.{0,4}$/));
    fc.assert(
      fc.property(written, kinds, (raw, kind) => {
        const day = dayIn(raw, kind);
        if (day !== undefined) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the date of an article', () => {
  const address: DateCandidate = { kind: 'address', raw: '/2025/07/03/a' };
  it.each<[string, DateCandidate[], ReturnType<typeof articleDate>]>([
    ['nothing', [], null],
    ['its own data', [ld('2025-07-03')], { published: '2025-07-03', confidence: 'high', from: 'ld' }],
    ['data before tags', [meta('2025-07-03'), ld('2025-07-04')], { published: '2025-07-04', confidence: 'high', from: 'ld' }],
    ['data against tags', [meta('2025-06-01'), ld('2025-07-04')], { published: '2025-07-04', confidence: 'medium', from: 'ld' }],
    ['tags before the address', [address, meta('2025-07-03')], { published: '2025-07-03', confidence: 'high', from: 'meta' }],
    ['the address', [address], { published: '2025-07-03', confidence: 'medium', from: 'address' }],
    [
      'the address against a time',
      [address, { kind: 'time', raw: '2025-05-01' }],
      { published: '2025-05-01', confidence: 'low', from: 'time' },
    ],
    ['a line', [{ kind: 'line', raw: 'July 3, 2025' }], { published: '2025-07-03', confidence: 'low', from: 'line' }],
    [
      'a line does not bring the others in doubt',
      [{ kind: 'line', raw: 'May 1, 2024' }, address],
      { published: '2025-07-03', confidence: 'medium', from: 'address' },
    ],
    ['a day to come', [ld('2026-11-23')], null],
    [
      'a day to come, and the address',
      [ld('2027-01-01'), address],
      { published: '2025-07-03', confidence: 'medium', from: 'address' },
    ],
    ['today', [ld(TODAY)], { published: TODAY, confidence: 'high', from: 'ld' }],
    ['before the web', [ld('1970-01-01T00:00:00Z')], null],
    ['no date', [ld('yesterday')], null],
    ['several articles', [ld('2025-07-03'), ld('2025-05-01')], null],
    [
      'one moment in two zones',
      [ld('2025-07-04T01:00:00Z'), ld('2025-07-03')],
      { published: '2025-07-03', confidence: 'high', from: 'ld' },
    ],
    [
      'several articles, one of them this page',
      [ld('2025-05-01'), ld('2025-07-03', { own: true })],
      { published: '2025-07-03', confidence: 'high', from: 'ld' },
    ],
    ['a change only', [ld('2025-07-03', { modified: true })], null],
    [
      'a later change',
      [ld('2025-07-03'), ld('2025-07-10', { modified: true })],
      { published: '2025-07-03', modified: '2025-07-10', confidence: 'high', from: 'ld' },
    ],
    [
      'a change before publication',
      [ld('2025-07-03'), meta('2025-07-01', { modified: true })],
      { published: '2025-07-03', confidence: 'high', from: 'ld' },
    ],
    [
      'a change to come',
      [ld('2025-07-03'), meta('2027-07-01', { modified: true })],
      { published: '2025-07-03', confidence: 'high', from: 'ld' },
    ],
  ])('%s', (_, candidates, expected) => {
    expect(articleDate(candidates, TODAY)).toEqual(expected);
  });
});
