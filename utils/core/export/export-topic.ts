import type { Citation, TextLanguage } from '@/data/schema';
import type { TopicRecord } from '../facts/topic-record.ts';
import { pick } from '../text/local-text.ts';

/** @returns the topic with everything in it, as it is stored: for those who want to work with it. */
export function topicAsJson(record: TopicRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

const COLUMNS = ['kind', 'id', 'date', 'speaker', 'text', 'sources', 'addresses'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** @returns the topic's statements as a table by RFC 4180, one a line, in one language. */
export function topicAsCsv(record: TopicRecord, language: TextLanguage): string {
  const lines = rowsOf(record, language).map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** A table would run a cell that begins like a formula; an apostrophe makes it text, and one more keeps that reversible. */
function csvCell(text: string): string {
  const safe = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowsOf(record: TopicRecord, language: TextLanguage): Row[] {
  const say = (text: Parameters<typeof pick>[0] | undefined) => (text ? pick(text, language).text : '');
  const sourceById = new Map(record.sources.map((source) => [source.id, source]));
  const row = (kind: string, id: string, date: string, speaker: string, text: string, citations: readonly Citation[]): Row => {
    const cited = citations.flatMap((citation) => sourceById.get(citation.source) ?? []);
    return {
      kind,
      id,
      date,
      speaker,
      text,
      sources: cited.map((source) => `${source.title} (${source.publisher})`).join(' | '),
      addresses: cited.map((source) => source.url).join(' | '),
    };
  };
  const { answersFirst, definition } = record;
  return [
    ...(answersFirst
      ? [row('answers-first', record.id, answersFirst.asOf, '', say(answersFirst.text), answersFirst.citations)]
      : []),
    ...(definition ? [row('definition', record.id, definition.asOf, '', say(definition.text), definition.citations)] : []),
    ...record.facts.map((it) => row(it.kind, it.id, it.asOf, say(it.speaker), say(it.statement), it.citations)),
    ...record.disputes.flatMap((it) => [
      ...it.sides.map((side) => row('dispute-side', it.id, side.saidOn, say(side.speaker), say(side.position), side.citations)),
      row('dispute-standing', it.id, it.standing.asOf, '', say(it.standing.text), it.standing.citations),
    ]),
    ...record.laws.flatMap((it) =>
      it.steps.map((step) =>
        row(`law-${step.step}`, it.id, step.date, '', [say(it.title), say(step.note)].filter(Boolean).join(': '), step.citations),
      ),
    ),
    ...record.events.map((it) => row('event', it.id, it.date, '', say(it.title), it.citations)),
    ...record.disagreements.flatMap((it) =>
      it.versions.map((version) =>
        row('report', it.id, it.asOf, '', `${say(it.about)}: ${say(version.says)}`, version.citations),
      ),
    ),
    ...record.roles.map((it) =>
      row('role', it.id, [it.from ?? it.inOfficeBy ?? '', it.to ?? ''].join('/'), it.person, say(it.office), it.citations),
    ),
    ...record.series.flatMap((it) =>
      it.points.flatMap((point) =>
        it.columns
          .filter((column) => Object.hasOwn(point.values, column.key))
          .map((column) =>
            row('figure', it.id, point.date, '', `${say(column.label)}: ${point.values[column.key]}`, point.citations),
          ),
      ),
    ),
  ];
}
