import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/utils/core/interface/problem';
import { askAgain } from '@/utils/extension/ask-again';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new Promise<string>(() => {});
/** @returns what was asked, and how it ended, once all its time is over. */
async function ended(...answers: (() => Promise<string>)[]) {
  const ask = vi.fn(() => (answers[Math.min(ask.mock.calls.length, answers.length) - 1] ?? never)());
  const late = vi.fn();
  const end = askAgain(ask, late).then(
    (value) => value,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return { asked: ask.mock.calls.length, end: await end, late: late.mock.calls.length };
}

describe('a question to the worker', () => {
  it('is asked once where an answer comes', async () => {
    expect(await ended(async () => 'card')).toEqual({ asked: 1, end: 'card', late: 0 });
  });

  it('is asked again where none has come after three seconds, or the worker died with it', async () => {
    expect(await ended(never, async () => 'card')).toEqual({ asked: 2, end: 'card', late: 1 });
    expect(
      await ended(
        () => Promise.reject(new Problem('no-answer')),
        async () => 'card',
      ),
    ).toEqual({ asked: 2, end: 'card', late: 0 });
  });

  it('is given up after the second time, within four seconds', async () => {
    const before = Date.now();
    const { asked, end } = await ended(never);
    expect([asked, end]).toEqual([2, new Problem('no-answer')]);
    expect(Date.now() - before).toBeLessThanOrEqual(4000);
  });

  it('is not asked again where the worker says what is wrong', async () => {
    const { asked, end } = await ended(() => Promise.reject(new Problem('topic-unknown', 'x')));
    expect([asked, end]).toEqual([1, new Problem('topic-unknown', 'x')]);
  });
});
