/** What can be wrong with the database. */
export const DATABASE_PROBLEMS = [
  /** IndexedDB can't be opened or written; facts come from the bundle. */
  'database-unreadable',
  /** A newer version of the extension has written it; it is read as far as it is understood, and never written. */
  'database-newer',
  /** The browser gives none to this window: one that is private, or that never remembers. */
  'database-refused',
] as const;

/**
 * What can go wrong where a reader would notice, as values. Each code has a sentence in the catalogues that says
 * what happened, what was kept and what to do.
 */
export const PROBLEM_CODES = [
  /** The bundled pack's file is not in the extension. */
  'pack-missing',
  /** The bundled pack does not pass its schema. */
  'pack-broken',
  ...DATABASE_PROBLEMS,
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
/** Told in popup and options only: what a page asks for is there all the same. */
export type DatabaseProblem = (typeof DATABASE_PROBLEMS)[number];

/** @returns whether it says that there is no database to use. */
export function isOfDatabase(code: ProblemCode | null): code is DatabaseProblem {
  return DATABASE_PROBLEMS.some((each) => each === code);
}

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
