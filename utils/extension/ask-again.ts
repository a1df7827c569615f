import { Problem } from '@/utils/core/interface/problem';

/** Milliseconds for an answer: a worker that is woken needs some hundreds. One that died with the question never gives any. */
const FIRST = 3000;
/** The second question finds the worker awake, or wakes it. */
const SECOND = 1000;

/**
 * Asks the worker, and once more where it gives no answer in time.
 * @param late is told of each time that was over.
 * @throws Problem `no-answer` when there is none then either; the worker's own problems at once.
 */
export async function askAgain<Answer>(ask: () => Promise<Answer>, late?: () => void): Promise<Answer> {
  try {
    return await inTime(ask(), FIRST, late);
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    return inTime(ask(), SECOND, late);
  }
}

export function isNoAnswer(error: unknown): boolean {
  return error instanceof Problem && error.code === 'no-answer';
}

function inTime<Answer>(answer: Promise<Answer>, ms: number, late?: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late?.();
      reject(new Problem('no-answer'));
    }, ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
