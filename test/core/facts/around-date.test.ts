import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsAround } from '@/utils/core/facts/around-date';
import { addDays, compareDates, firstDay, lastDay } from '@/utils/core/facts/dates';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { at, shippedPacks } from '../../fixtures/pack';

const event = (id: string, date: string) => ({
  id,
  date,
  title: { en: id },
  importance: 'major' as const,
  citations: [{ source: 'code' }],
});
const events = [event('span', '2025-09/2025-10'), event('day', '2025-07-08'), event('month', '2025-07'), event('year', '2024')];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the events around a day', () => {
  it.each([
    ['2023-12-31', [], [], ['year', 'month', 'day', 'span']],
    ['2024-06-01', [], ['year'], ['month', 'day', 'span']],
    ['2025-07-01', ['year'], ['month'], ['day', 'span']],
    ['2025-07-08', ['year'], ['month', 'day'], ['span']],
    ['2025-07-09', ['year', 'day'], ['month'], ['span']],
    ['2025-08-01', ['year', 'month', 'day'], [], ['span']],
    ['2025-10-31', ['year', 'month', 'day'], ['span'], []],
    ['2025-11-01', ['year', 'month', 'day', 'span'], [], []],
  ])('%s', (day, before, around, after) => {
    const groups = eventsAround(events, day);
    expect([ids(groups.before), ids(groups.around), ids(groups.after)]).toEqual([before, around, after]);
  });

  it('leave the list as it was', () => {
    const copy = structuredClone(events);
    eventsAround(events, '2025-07-08');
    expect(events).toEqual(copy);
  });
});

describe.each(shippedPacks().flatMap(topicRecords))('on every day of the timeline of $id', ({ events: timeline }) => {
  const first = firstDay(at(timeline, 0).date);
  const last =
    timeline
      .map(({ date }) => lastDay(date))
      .sort()
      .at(-1) ?? '';
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const anyDay = fc.integer({ min: -2, max: length + 2 }).map((days) => addDays(first, days));

  it('each event is in one group, in order, and no group holds what it can not', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { before, around, after } = eventsAround(timeline, day);
        expect(ids([...before, ...around, ...after]).sort()).toEqual(ids(timeline).sort());
        for (const group of [before, around, after])
          expect([...group].sort((a, b) => compareDates(a.date, b.date))).toEqual(group);
        expect(before.every(({ date }) => lastDay(date) < day)).toBe(true);
        expect(after.every(({ date }) => firstDay(date) > day)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a day later, nothing has become less known', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const now = eventsAround(timeline, day);
        const then = eventsAround(timeline, addDays(day, 1));
        expect(ids(then.before)).toEqual(expect.arrayContaining(ids(now.before)));
        expect(ids(now.after)).toEqual(expect.arrayContaining(ids(then.after)));
      }),
      { numRuns: 1000 },
    );
  });
});
