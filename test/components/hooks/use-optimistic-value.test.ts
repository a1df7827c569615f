import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useOptimisticValue } from '@/components/hooks/use-optimistic-value';

/** A value whose owner answers when a test says so. */
function show(first: string) {
  const answers: PromiseWithResolvers<void>[] = [];
  const save = () => {
    const answer = Promise.withResolvers<void>();
    answers.push(answer);
    return answer.promise;
  };
  const { result, rerender } = renderHook(({ value }) => useOptimisticValue(value, save), { initialProps: { value: first } });
  const settle = (how: (answer: PromiseWithResolvers<void>) => void, at: number) =>
    act(async () => answers[at] && how(answers[at]));
  return {
    shown: () => result.current[0],
    choose: (next: string) => act(() => result.current[1](next)),
    succeed: (at = 0) => settle(({ resolve }) => resolve(), at),
    fail: (at = 0) => settle(({ reject }) => reject(new Error('full')), at),
    own: (value: string) => rerender({ value }),
  };
}

describe('a value that is shown as chosen', () => {
  it('is so at once, and stays so when it has been saved, until its owner says another', async () => {
    const value = show('a');
    value.choose('b');
    expect(value.shown()).toBe('b');
    await value.succeed();
    expect(value.shown()).toBe('b');
    value.own('b');
    value.own('c');
    expect(value.shown()).toBe('c');
  });

  it('goes back when it could not be saved', async () => {
    const value = show('a');
    value.choose('b');
    await value.fail();
    expect(value.shown()).toBe('a');
  });

  it('does not go back for an earlier choice that failed late', async () => {
    const value = show('a');
    value.choose('b');
    value.choose('c');
    await value.fail(0);
    expect(value.shown()).toBe('c');
    await value.fail(1);
    expect(value.shown()).toBe('a');
  });
});
