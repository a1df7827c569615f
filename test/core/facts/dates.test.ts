import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, firstDay, formatDate, formatWithinYear, lastDay, year } from '@/utils/core/facts/dates';

describe('formatDate', () => {
  it.each([
    ['2025', '2025', '2025'],
    ['2025-07', 'July 2025', 'julio de 2025'],
    ['2025-07-08', 'July 8, 2025', '8 de julio de 2025'],
    ['2024-02-29', 'February 29, 2024', '29 de febrero de 2024'],
  ])('says %s as precisely as it is', (date, en, es) => {
    expect(formatDate(date, 'en')).toBe(en);
    expect(formatDate(date, 'es')).toBe(es);
  });

  it.each(['', 'tomorrow', '2025-13', '2025-07-08T10:00', '2025-1-1-1'])('leaves %j as it is', (date) => {
    expect(formatDate(date, 'en')).toBe(date);
  });

  it('names the day of the calendar in every time zone', () => {
    // The property that a local time zone would break: the day's number is the one written.
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (moment) => {
        const date = moment.toISOString().slice(0, 10);
        expect(formatDate(date, 'en')).toContain(` ${Number(date.slice(8))}, ${year(date)}`);
      }),
    );
  });
});

describe('in Haitian Creole, which Intl does not have', () => {
  it.each([
    ['2025', '2025', '2025'],
    ['2025-07', 'jiyè 2025', 'jiyè'],
    ['2025-07-08', '8 jiyè 2025', '8 jiyè'],
    ['2024/2025', '2024 – 2025', '2024 – 2025'],
    ['2025-07/2025-09', 'jiyè – septanm 2025', 'jiyè – septanm'],
    ['2025-11/2026-02', 'novanm 2025 – fevriye 2026', 'novanm 2025 – fevriye 2026'],
    ['2025-07-01/2025-07-08', '1–8 jiyè 2025', '1–8 jiyè'],
    ['2025-07-30/2025-08-02', '30 jiyè – 2 out 2025', '30 jiyè – 2 out'],
    ['2025-12-30/2026-01-02', '30 desanm 2025 – 2 janvye 2026', '30 desanm 2025 – 2 janvye 2026'],
    ['2025-13', '2025-13', '2025-13'],
  ])('says %s as precisely as it is', (date, alone, withinYear) => {
    expect(formatDate(date, 'ht')).toBe(alone);
    expect(formatWithinYear(date, 'ht')).toBe(withinYear);
  });

  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, at) => formatWithinYear(`2025-${String(at + 1).padStart(2, '0')}`, 'ht'));
    expect(new Set(months).size).toBe(12);
    for (const month of months) expect(month).toMatch(/^\p{Ll}{2,}$/u);
  });
});

describe('formatWithinYear', () => {
  it.each([
    ['2025-07-08', 'July 8', '8 de julio'],
    ['2025-07', 'July', 'julio'],
    ['2025', '2025', '2025'],
  ])('leaves the year of %s to its heading', (date, en, es) => {
    expect(formatWithinYear(date, 'en')).toBe(en);
    expect(formatWithinYear(date, 'es')).toBe(es);
  });
});

describe('compareDates', () => {
  it('puts what is less precise before what lies within it', () => {
    expect(['2025-07-08', '2026', '2025-07', '2025', '2024-12-31'].sort(compareDates)).toEqual([
      '2024-12-31',
      '2025',
      '2025-07',
      '2025-07-08',
      '2026',
    ]);
  });

  it('is the same from both sides', () => {
    const date = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((it) => it.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
      }),
    );
  });
});

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
