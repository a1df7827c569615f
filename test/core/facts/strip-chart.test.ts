import { describe, expect, it } from 'vitest';
import { stripChart } from '@/utils/core/facts/strip-chart';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { shippedPacks } from '../../fixtures/pack';

const event = (id: string, date: string) => ({
  id,
  date,
  title: { en: id },
  importance: 'major' as const,
  citations: [{ source: 'code' }],
});
const point = (date: string, total: number) => ({ date, values: { total }, citations: [{ source: 'code' }] });
const series = {
  id: 'boats',
  label: { en: 'Boats' },
  unit: { en: 'boats' },
  method: { en: 'Counted.' },
  columns: [{ key: 'total', label: { en: 'All' } }],
  points: [point('2019-01-01', 10), point('2020-01-01', 20), point('2025-01-01', 100), point('2025-12-31', 200)],
};
const events = [event('old', '1996'), event('b', '2025-07-02'), event('a', '2025-07-01'), event('c', '2024-03/2024-05')];

describe('the last years as a strip', () => {
  it('holds the last three years, oldest first, with spans as long as they are', () => {
    const chart = stripChart(events, series, '2025-07-03');
    expect(chart?.from).toBe('2023');
    expect(chart?.years.map(({ name }) => name)).toEqual(['2023', '2024', '2025']);
    expect(chart?.marks.map(({ event: { id }, row }) => [id, row])).toEqual([
      ['c', 0],
      ['a', 0],
      ['b', 1],
    ]);
    expect(chart?.rows).toBe(2);
    const [span, day] = chart?.marks ?? [];
    expect((span?.end ?? 0) - (span?.begin ?? 0)).toBeCloseTo(91 / 1095, 2);
    expect(day?.end).toBe(day?.begin);
    expect(chart?.here).toBeGreaterThan(day?.begin ?? 1);
  });

  it('begins with the first of what there is', () => {
    const late = stripChart([...events.slice(1, 3), event('d', '2025-11')], undefined, undefined);
    expect(late?.years.map(({ name }) => name)).toEqual(['2025']);
    expect(late?.from).toBe('2025');
  });

  it('draws a series from the last point before its years', () => {
    expect(stripChart(events, series, undefined)?.line.map(({ height }) => height)).toEqual([0.1, 0.5, 1]);
    expect(stripChart(events, undefined, undefined)?.line).toEqual([]);
  });

  it('leaves out an article from before its years, and one from after them', () => {
    expect(stripChart(events, series, '2001-01-01')).not.toHaveProperty('here');
    expect(stripChart(events, series, '2026-01-01')).not.toHaveProperty('here');
  });

  it.each([[[]], [events.slice(0, 3)]])('is none where too little happened', (few) => {
    expect(stripChart(few, undefined, '2025-07-03')).toBeNull();
  });

  it.each(
    shippedPacks()
      .flatMap(topicRecords)
      .map((record) => [record.id, record] as const),
  )('keeps to its width and lays no mark on another: %s', (_, { events: all, series: [first] }) => {
    const marks = stripChart(all, first, '2025-07-03')?.marks ?? [];
    expect(marks.length).toBeGreaterThan(2);
    for (const [at, { begin, end, row }] of marks.entries()) {
      expect(begin).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(1);
      const before = marks.slice(0, at).findLast((mark) => mark.row === row);
      if (before) expect(before.end).toBeLessThan(begin);
    }
  });
});
