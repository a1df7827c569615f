import type { Language } from '@/data/schema';
import type { TopicRecord } from '../facts/topic-record.ts';
import { topicAsCalendar } from './export-calendar.ts';
import { topicAsCsv, topicAsJson } from './export-topic.ts';

export const EXPORT_FORMS = ['json', 'csv', 'ics'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A file to keep. */
export interface ExportFile {
  name: string;
  /** With its charset: the text is UTF-8. */
  type: string;
  text: string;
}

const TYPES: Record<ExportForm, string> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8;header=present',
  ics: 'text/calendar;charset=utf-8',
};

/** @returns the forms that a topic has anything for: a calendar without an event would be none (RFC 5545, 3.6). */
export function exportForms(record: TopicRecord): ExportForm[] {
  return EXPORT_FORMS.filter((form) => form !== 'ics' || record.events.length > 0);
}

/** @returns a topic as a file, named by the topic and the day of the pack's check: "sidelight-key-west-2026-11-20.csv". */
export function exportFile(record: TopicRecord, form: ExportForm, language: Language): ExportFile {
  const text = {
    json: () => topicAsJson(record),
    csv: () => topicAsCsv(record, language),
    ics: () => topicAsCalendar(record, language),
  }[form]();
  return { name: `sidelight-${record.id}-${record.checkedOn}.${form}`, type: TYPES[form], text };
}
