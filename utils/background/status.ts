import { browser } from 'wxt/browser';
import { PROBLEM_CODES, Problem, type ProblemCode } from '@/utils/core/interface/problem';
import { noteProblem } from './problem-log';

/** What went wrong in the worker and still is: in `storage.session`, as the worker itself may die at any time. */
const KEY = 'status';

/** Keeps a problem for popup and options to show. Anything but a `Problem` is a fault of ours and passes on. */
export async function setStatus(error: unknown): Promise<void> {
  if (!(error instanceof Problem)) throw error;
  void noteProblem(error);
  await browser.storage.session.set({ [KEY]: error.code });
}

/** Says no more of these: they are well again. */
export async function clearStatus(...codes: ProblemCode[]): Promise<void> {
  const status = await readStatus();
  if (status && codes.includes(status)) await browser.storage.session.remove(KEY);
}

export async function readStatus(): Promise<ProblemCode | null> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  return PROBLEM_CODES.find((code) => code === stored) ?? null;
}
