import type { Law, LawStep } from '@/data/schema';
import { firstDay, lastDay } from './dates.ts';

/** Where a law stands. */
export const LAW_STATUSES = [
  'none',
  'bill',
  'passed',
  'signed',
  'in-force',
  'part-blocked',
  'blocked',
  'struck-down',
  'repealed',
] as const;
export type LawStatus = (typeof LAW_STATUSES)[number];

/** Where a law stands after each step. */
const AFTER: Record<LawStep, LawStatus> = {
  filed: 'bill',
  passed: 'passed',
  signed: 'signed',
  'in-force': 'in-force',
  amended: 'in-force',
  enjoined: 'blocked',
  'block-kept': 'blocked',
  stayed: 'blocked',
  'struck-down-in-part': 'part-blocked',
  'struck-down': 'struck-down',
  restored: 'in-force',
  repealed: 'repealed',
};

type Step = Law['steps'][number];

/** A law on a day. */
export interface LawOnDay {
  status: LawStatus;
  /** The step that brought the status about, which later ones only confirmed; absent before the first step. */
  since?: Step;
  /** The last step that was certainly taken by then. */
  last?: Step;
  /** A later step whose date is too loose to say whether it had been taken. */
  perhaps?: Step;
  /** False after the date to which reports on the law were read. */
  known: boolean;
}

/** @param day a whole day, `2025-07-02`. @returns where the law stood at the end of that day. */
export function lawOn(law: Law, day: string): LawOnDay {
  const taken = law.steps.filter((step) => lastDay(step.date) <= day);
  const last = taken.at(-1);
  const status = last ? AFTER[last.step] : 'none';
  const changed = taken.findLastIndex((step) => AFTER[step.step] !== status);
  const since = taken[changed + 1];
  const perhaps = law.steps.findLast((step) => firstDay(step.date) <= day && lastDay(step.date) > day);
  return {
    status,
    ...(since && { since }),
    ...(last && { last }),
    ...(perhaps && { perhaps }),
    known: day <= lastDay(law.asOf),
  };
}
