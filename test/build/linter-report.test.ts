import { describe, expect, it } from 'vitest';
import { type LinterReport, strangeFindings } from '@/build/linter-report';

const unsafe = (file: string) => ({ code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file, line: 9 });
const KNOWN = ['chunks/Words-BDZ0X07A.js', 'chunks/Wordmark-C1PHElQU.js', 'panel.js', 'panel.js'].map(unsafe);
const report = (more: Partial<LinterReport> = {}): LinterReport => ({ errors: [], warnings: KNOWN, notices: [], ...more });

describe("what Mozilla's linter says", () => {
  it('is as named, whatever chunks are called', () => {
    expect(strangeFindings(report())).toEqual([]);
    expect(strangeFindings(report({ warnings: [...KNOWN.slice(2), ...KNOWN.slice(0, 2)] }))).toEqual([]);
  });

  it('is told where it is an error or a notice', () => {
    const error = { code: 'MANIFEST_FIELD_REQUIRED', message: 'version is missing', file: 'manifest.json' };
    expect(strangeFindings(report({ errors: [error] }))).toEqual([
      'MANIFEST_FIELD_REQUIRED in manifest.json, line ?: version is missing',
    ]);
    expect(strangeFindings(report({ notices: [error] }))).toHaveLength(1);
  });

  it('is told where a warning is new, in another file or once more in a known one', () => {
    expect(strangeFindings(report({ warnings: [...KNOWN, unsafe('scan.js')] }))).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in scan.js, line 9: Unsafe assignment to innerHTML',
    ]);
    expect(strangeFindings(report({ warnings: [...KNOWN, unsafe('panel.js')] }))).toHaveLength(1);
  });

  it('is told where a known warning has gone: the list says what is', () => {
    expect(strangeFindings(report({ warnings: KNOWN.slice(1) }))).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in a chunk is named, and has gone: take it from the list',
    ]);
  });
});
