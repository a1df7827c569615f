import { useCallback, useEffect, useState } from 'react';
import { Problem, type ProblemCode } from '@/utils/core/interface/problem';

export interface Loaded<Value> {
  /** The last value that came; kept while the next one is on its way, so that nothing flashes. */
  value: Value | undefined;
  problem: ProblemCode | undefined;
  busy: boolean;
  again: () => void;
}

/**
 * Loads a value and keeps it fresh. A worker that ends before it has answered is asked once more: the question starts the next.
 * @param load must be stable (`useCallback`); a new function loads anew. Undefined waits.
 */
export function useLoad<Value>(load: (() => Promise<Value>) | undefined): Loaded<Value> {
  const [state, setState] = useState<Omit<Loaded<Value>, 'again'>>({ value: undefined, problem: undefined, busy: true });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to load again
  useEffect(() => {
    if (!load) return;
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    const asked = load().catch((error: unknown) => {
      if (!current || problemCode(error) !== 'no-answer') throw error;
      return load();
    });
    asked.then(
      (value) => current && setState({ value, problem: undefined, busy: false }),
      (error: unknown) => current && setState({ value: undefined, problem: problemCode(error), busy: false }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, again };
}

/** @returns the code of a failure; what carries none is a lack of an answer as far as a reader can tell. */
export function problemCode(error: unknown): ProblemCode {
  return error instanceof Problem ? error.code : 'no-answer';
}
