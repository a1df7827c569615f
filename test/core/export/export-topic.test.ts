import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicAsCalendar } from '@/utils/core/export/export-calendar';
import { topicAsCsv, topicAsJson } from '@/utils/core/export/export-topic';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';
import { readCalendar, readCsv } from '../../fixtures/read-exports';

const harbor = at(topicRecords(inventedPack()), 0);
const shipped = shippedPacks().flatMap(topicRecords);

/** @returns the harbor with one event, under this title. */
const titled = (title: string, date = '2025-07-08'): TopicRecord => ({
  ...harbor,
  events: [{ ...at(harbor.events, 0), title: { en: title }, date }],
});
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', ';', '\\', '\n', '\r', '\r\n', "'", '=', 'n', ':'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 120,
});

describe('a topic as JSON', () => {
  it.each(shipped)('$id comes back as it was', (record) => {
    expect(JSON.parse(topicAsJson(record))).toEqual(record);
  });
});

describe('a topic as a table', () => {
  it.each(shipped)('$id has every statement, in each language', (record) => {
    for (const language of ['en', 'es', 'ht'] as const) {
      const rows = readCsv(topicAsCsv(record, language));
      expect(rows[0]).toEqual(['kind', 'id', 'date', 'speaker', 'text', 'sources', 'addresses']);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
      const said = rows.slice(1);
      expect(
        said.every(([kind, id, date, , text, sources, addresses]) => [kind, id, date, text, sources, addresses].every(Boolean)),
      ).toBe(true);
      expect(said.filter(([kind]) => kind === 'event').length).toBe(record.events.length);
      expect(said.filter(([kind]) => kind === 'dispute-side').length).toBe(record.disputes.flatMap(({ sides }) => sides).length);
      expect(said.filter(([kind]) => kind === 'figure').length).toBe(
        record.series.flatMap(({ points }) => points.flatMap(({ values }) => Object.keys(values))).length,
      );
    }
  });

  it('keeps every character of a text', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const rows = readCsv(topicAsCsv(titled(title), 'en'));
        expect(rows.find(([kind]) => kind === 'event')?.[4]).toBe(title);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', "'=1", '\tx'])('holds no formula: %j', (title) => {
    expect(topicAsCsv(titled(title), 'en')).not.toMatch(/(^|,|")[=+@\t-]/m);
  });
});

describe('a topic as a calendar', () => {
  it.each([
    ['2025-07-08', '20250708', '20250709'],
    ['2025-07', '20250701', '20250801'],
    ['2024', '20240101', '20250101'],
    ['2025-09/2025-10', '20250901', '20251101'],
  ])('spans the days that %s can mean', (date, start, end) => {
    expect(readCalendar(topicAsCalendar(titled('x', date), 'en'))).toEqual([
      expect.objectContaining({ 'DTSTART;VALUE=DATE': start, 'DTEND;VALUE=DATE': end, DTSTAMP: '20261120T000000Z' }),
    ]);
  });

  it.each(shipped)('$id has every event, once, with its sources', (record) => {
    const events = readCalendar(topicAsCalendar(record, 'es'));
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(record.events.map(({ title }) => title.es));
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(record.events.length);
    for (const { DESCRIPTION = '', URL: address = '' } of events) {
      expect(DESCRIPTION).toContain('https://');
      expect(address).toMatch(/^https:\/\//);
    }
  });

  it('keeps every character of a text but the kind of its line breaks, in lines of 75 octets', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const calendar = topicAsCalendar(titled(title), 'en');
        expect(at(readCalendar(calendar), 0).SUMMARY).toBe(title.toWellFormed().replaceAll(/\r\n|\r/g, '\n'));
        for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
