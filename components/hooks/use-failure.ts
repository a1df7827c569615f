import { useState } from 'react';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { problemCode } from './use-load';

/** @returns what went wrong with the last thing that the reader did, and what watches one: it passes a failure on, for controls to go back. */
export function useFailure(): { failed: ProblemCode | undefined; watched: (action: Promise<void>) => Promise<void> } {
  const [failed, setFailed] = useState<ProblemCode>();
  const watched = async (action: Promise<void>) => {
    setFailed(undefined);
    try {
      await action;
    } catch (error) {
      setFailed(problemCode(error));
      throw error;
    }
  };
  return { failed, watched };
}
