import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAW_STEPS, type Law } from '@/data/schema';
import { addDays, firstDay, lastDay } from '@/utils/core/facts/dates';
import { LAW_STATUSES, lawOn } from '@/utils/core/facts/law-status';
import { at, shippedPacks } from '../../fixtures/pack';

const laws = shippedPacks().flatMap(({ topics }) => topics.flatMap((topic) => topic.laws));
const law = (id: string): Law => {
  const found = laws.find((one) => one.id === id);
  if (!found) throw new Error(`no law ${id}`);
  return found;
};

describe('where a law stands', () => {
  it.each([
    ['law-sb-168', '2019-05-01', 'none', undefined],
    ['law-sb-168', '2019-05-02', 'passed', '2019-05-02'],
    ['law-sb-168', '2019-06-30', 'signed', '2019-06-14'],
    ['law-sb-168', '2019-07-01', 'in-force', '2019-07-01'],
    ['law-sb-168', '2021-09-20', 'in-force', '2019-07-01'],
    ['law-sb-168', '2021-09-21', 'part-blocked', '2021-09-21'],
    ['law-sb-168', '2023-04-13', 'in-force', '2023-04-13'],
    ['law-chapter-908', '2022-06-01', 'in-force', '2019-07-01'],
    ['law-chapter-908', '2026-01-01', 'in-force', '2019-07-01'],
    ['law-sb-2c', '2025-02-13', 'signed', '2025-02-13'],
    ['law-sb-4c', '2025-04-03', 'signed', '2025-02-13'],
    ['law-sb-4c', '2025-04-04', 'blocked', '2025-04-04'],
    ['law-sb-4c', '2025-07-02', 'blocked', '2025-04-04'],
    ['law-sb-4c', '2026-11-22', 'blocked', '2025-04-04'],
  ])('%s on %s: %s since %s', (id, day, status, since) => {
    expect(lawOn(law(id), day)).toMatchObject({ status });
    expect(lawOn(law(id), day).since?.date).toBe(since);
  });

  it('says which step may have been taken where its date is loose', () => {
    expect(lawOn(law('law-chapter-908'), '2022-06-01').perhaps).toMatchObject({ step: 'amended', date: '2022' });
    expect(lawOn(law('law-chapter-908'), '2022-12-31').perhaps).toBeUndefined();
    expect(lawOn(law('law-chapter-908'), '2022-12-31').last).toMatchObject({ step: 'amended', date: '2022' });
  });

  it('is known up to the date to which reports were read', () => {
    expect(lawOn(law('law-sb-4c'), '2026-04-30').known).toBe(true);
    expect(lawOn(law('law-sb-4c'), '2026-05-01').known).toBe(false);
  });

  it('has a status for every step', () => {
    for (const step of LAW_STEPS) {
      const one: Law = {
        id: 'x',
        title: { en: 'X' },
        steps: [{ step, date: '2020', citations: [{ source: 'code' }] }],
        asOf: '2021',
      };
      expect(LAW_STATUSES).toContain(lawOn(one, '2021-01-01').status);
      expect(lawOn(one, '2021-01-01').status).not.toBe('none');
    }
  });
});

describe.each(laws)('on every day of $id', (one) => {
  const first = firstDay(at(one.steps, 0).date);
  const last = lastDay(at(one.steps, -1).date);
  const anyDay = fc
    .integer({ min: -2, max: (Date.parse(last) - Date.parse(first)) / 86_400_000 + 2 })
    .map((days) => addDays(first, days));

  it('the status changes on the day of a step only, and since never lies after last', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [before, now] = [lawOn(one, addDays(day, -1)), lawOn(one, day)];
        const stepped = one.steps.some(({ date }) => lastDay(date) === day);
        if (!stepped) expect(now.status).toBe(before.status);
        expect(now.status === 'none').toBe(now.last === undefined);
        if (now.since && now.last) expect(one.steps.indexOf(now.since)).toBeLessThanOrEqual(one.steps.indexOf(now.last));
        if (now.last) expect(lastDay(now.last.date) <= day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
