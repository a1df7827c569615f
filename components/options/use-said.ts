import { useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import type { ProblemCode } from '@/utils/core/interface/problem';

/** What was done last, or failed. */
export interface Said {
  /** Grows, so that the same sentence is said again. */
  count: number;
  done?: string;
  undo?: (() => Promise<void>) | undefined;
  failed?: ProblemCode;
}

/** @returns what to say of changes, and what makes each said once it is done: it passes a failure on, for controls to go back. */
export function useSaid(saved: string, undone: string) {
  const [said, setSaid] = useState<Said>({ count: 0 });
  const say = (next: Omit<Said, 'count'>) => setSaid(({ count }) => ({ count: count + 1, ...next }));
  const saving = async (action: Promise<void>, done: string = saved, undo?: () => Promise<void>) => {
    try {
      await action;
      say({ done, undo });
    } catch (error) {
      say({ failed: problemCode(error) });
      throw error;
    }
  };
  const undo = (back: () => Promise<void>) => {
    // What went wrong is said.
    saving(back(), undone).catch(() => undefined);
  };
  return { said, say, saving, undo };
}
