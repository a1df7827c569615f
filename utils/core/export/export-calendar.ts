import type { TextLanguage } from '@/data/schema';
import { addDays, firstDay, lastDay } from '../facts/dates.ts';
import type { TopicRecord } from '../facts/topic-record.ts';
import { pick } from '../text/local-text.ts';

/** A line may hold this many octets; longer ones go on behind a line break and a space. */
const LINE = 75;

/**
 * @returns the topic's timeline as a calendar by RFC 5545, each event over the whole days that its date can mean. Its stamp is
 *   the day of the pack's check, so the same pack gives the same calendar.
 */
export function topicAsCalendar(record: TopicRecord, language: TextLanguage): string {
  const sourceById = new Map(record.sources.map((source) => [source.id, source]));
  const stamp = `${compact(record.checkedOn)}T000000Z`;
  const events = record.events.flatMap((event) => {
    const sources = event.citations.flatMap(({ source }) => sourceById.get(source) ?? []);
    const [first] = sources;
    return [
      'BEGIN:VEVENT',
      `UID:${record.packId}.${event.id}@sidelight.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(firstDay(event.date))}`,
      `DTEND;VALUE=DATE:${compact(addDays(lastDay(event.date), 1))}`,
      `SUMMARY:${escapeText(pick(event.title, language).text)}`,
      `DESCRIPTION:${escapeText(sources.map(({ title, publisher, url }) => `${title} (${publisher}): ${url}`).join('\n'))}`,
      ...(first ? [`URL:${new URL(first.url).href}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const name = escapeText(pick(record.name, language).text);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidelight//EN',
    `X-WR-CALNAME:${name}`,
    ...events,
    'END:VCALENDAR',
    '',
  ];
  return lines.map(fold).join('\r\n');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

/** Breaks a line where it grows too long, never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
