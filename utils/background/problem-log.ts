import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { PROBLEM_CODES, Problem, type ProblemCode, type ProblemEntry } from '@/utils/core/interface/problem';
import { PROBLEMS_KEY } from '@/utils/extension/problem-log';
import { readItems } from '@/utils/extension/read-items';
import { turns } from './turns';

/**
 * The last problems, for the reader to look at and to send where they want: they stay in `storage.local`, and private windows leave
 * none. Nothing in them tells of a page.
 */
const MOST = 100;
const MOST_DETAIL = 300;

/** What is asked for and isn't there is an answer, and may tell of a page. */
const ANSWERS: readonly ProblemCode[] = ['page-unreadable', 'topic-unknown'];

const entry = z.object({ code: z.enum(PROBLEM_CODES), when: z.string(), times: z.number(), detail: z.string() });

/** Turns of its own: a problem may come up in the midst of a choice. */
const inTurn = turns();
/** What passes several hands is noted once. */
const noted = new WeakSet<object>();

/** Notes a problem. What is none by its code is a fault of ours that gave no answer. Never rejects: storage may be what went wrong. */
export async function noteProblem(error: unknown): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  if (typeof error === 'object' && error !== null) {
    if (noted.has(error)) return;
    noted.add(error);
  }
  const { code, detail } = error instanceof Problem ? error : new Problem('no-answer', String(error));
  if (ANSWERS.includes(code)) return;
  await inTurn(async () => {
    const entries = await readProblems();
    const last = entries.at(-1);
    const isSame = last?.code === code && last.detail === detail.slice(0, MOST_DETAIL);
    const times = isSame ? last.times + 1 : 1;
    const next = { code, when: new Date().toISOString(), times, detail: detail.slice(0, MOST_DETAIL) };
    await browser.storage.local.set({ [PROBLEMS_KEY]: [...(isSame ? entries.slice(0, -1) : entries), next].slice(-MOST) });
  }).catch(() => undefined);
}

/** @returns the last problems, the newest last. @throws Problem `settings-unreadable`. */
export async function readProblems(): Promise<ProblemEntry[]> {
  const stored = z.safeParse(z.array(z.unknown()), (await readItems([PROBLEMS_KEY]))[PROBLEMS_KEY]);
  return (stored.success ? stored.data : []).flatMap((each) => {
    const read = z.safeParse(entry, each);
    return read.success ? [read.data] : [];
  });
}

/** Forgets them. @throws Problem `settings-unsaved`. */
export function clearProblems(): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.remove(PROBLEMS_KEY).catch((error: unknown) => {
      throw new Problem('settings-unsaved', String(error));
    });
  });
}
