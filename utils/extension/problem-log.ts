import { watchStored } from './stored';

/** Where the list of problems lies in `storage.local`; the worker alone writes it. */
export const PROBLEMS_KEY = 'problems';

/** Calls back whenever a problem came, or all of them went. @returns the way to stop. */
export function watchProblems(changed: () => void): () => void {
  return watchStored(PROBLEMS_KEY, changed);
}
