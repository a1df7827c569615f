import { describe, expect, it } from 'vitest';
import { EXPORT_FORMS, exportFile, exportForms } from '@/utils/core/export/export-file';
import { harbor, pier } from '../../fixtures/topic-record';

describe('a topic as a file', () => {
  it.each([
    ['json', 'sidelight-harbor-2026-11-22.json', 'application/json', /^\{\n {2}"id": "harbor"/],
    ['csv', 'sidelight-harbor-2026-11-22.csv', 'text/csv;charset=utf-8;header=present', /^kind,id,date,/],
    ['ics', 'sidelight-harbor-2026-11-22.ics', 'text/calendar;charset=utf-8', /^BEGIN:VCALENDAR\r\n/],
  ] as const)('%s has its name, its type and its text', (form, name, type, begins) => {
    const made = exportFile({ ...harbor, sources: harbor.sources.slice(0, 2) }, form, 'es');
    expect(made).toMatchObject({ name, type });
    expect(made.text).toMatch(begins);
    expect(made.text).toContain('El concejo aprueba la norma.');
  });

  it('is offered in each form that has something to hold', () => {
    expect(exportForms(harbor)).toEqual(EXPORT_FORMS);
    expect(exportForms(pier)).toEqual(['json', 'csv']);
  });
});
