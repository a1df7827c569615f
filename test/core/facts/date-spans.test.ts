import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, firstDay, formatDate, formatWithinYear, lastDay } from '@/utils/core/facts/dates';

describe('a date of any precision', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-07-08', '2025-07-08', '2025-07-08'],
    ['2025-07/2025-09', '2025-07-01', '2025-09-30'],
    ['2012/2025', '2012-01-01', '2025-12-31'],
    ['2025-06-30/2025-07-06', '2025-06-30', '2025-07-06'],
  ])('%s means %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2025-07/2025-09', 'July – September 2025', 'julio–septiembre de 2025'],
    ['2025-06-30/2025-07-06', 'June 30 – July 6, 2025', '30 de junio–6 de julio de 2025'],
    ['2012/2025', '2012 – 2025', '2012-2025'],
  ])('%s is said as a span', (date, en, es) => {
    // Spaces and dashes are the browser's affair: they differ between versions of its data.
    const plain = (text: string) => text.replaceAll(/\s*[–-]\s*/g, '-');
    expect(plain(formatDate(date, 'en'))).toBe(plain(en));
    expect(plain(formatDate(date, 'es'))).toBe(plain(es));
  });

  it('keeps its years where it crosses one', () => {
    expect(formatWithinYear('2024-12/2025-01', 'en')).toContain('2025');
    expect(formatWithinYear('2025-09/2025-10', 'en')).not.toContain('2025');
  });

  it('stands before the spans that begin with it', () => {
    expect(['2025-07-02', '2025-07/2025-09', '2025-07', '2025-06/2025-12'].sort(compareDates)).toEqual([
      '2025-06/2025-12',
      '2025-07',
      '2025-07/2025-09',
      '2025-07-02',
    ]);
  });

  it('reckons days over months and years, and back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -5000, max: 5000 }),
        (from, days) => {
          const day = from.toISOString().slice(0, 10);
          expect(addDays(addDays(day, days), -days)).toBe(day);
        },
      ),
    );
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
});
