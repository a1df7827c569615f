/**
 * What can go wrong where a reader would notice, as values. Each code has a sentence in the catalogues that says
 * what happened, what was kept and what to do.
 */
export const PROBLEM_CODES = [
  /** The bundled pack's file is not in the extension. */
  'pack-missing',
  /** The bundled pack does not pass its schema. */
  'pack-broken',
  /** IndexedDB can't be opened or written; facts come from the bundle. */
  'database-unreadable',
  /** `storage.local` can't be read; nothing was written over it. */
  'settings-unreadable',
  /** `storage.local` can't be written; the switch goes back. */
  'settings-unsaved',
  /** Scripts can't run in this tab: a browser page, a store, a PDF. */
  'page-unreadable',
  /** The topic asked for is not in any installed pack. */
  'topic-unknown',
  /** The worker gave no answer in time. */
  'no-answer',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem as it stands in the list that readers can look at. */
export interface ProblemEntry {
  code: ProblemCode;
  /** When it came last, ISO 8601. */
  when: string;
  /** How often it came, one after the other. */
  times: number;
  /** For developers. */
  detail: string;
}

/** A failure with a code; `detail` is for developers (path and reason), never the only thing a reader gets. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;

  constructor(code: ProblemCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
  }
}
