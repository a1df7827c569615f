/** How long a reader wants everything dark. */
export const PAUSE_LENGTHS = ['hour', 'restart'] as const;
export type PauseLength = (typeof PAUSE_LENGTHS)[number];

/** Every page dark for a while. */
export interface Pause {
  /** By the clock, in milliseconds; null until the browser starts again. */
  until: number | null;
}

/** @param now by the clock, in milliseconds. @returns whether there is a pause and its time has not passed. */
export function isPaused(pause: Pause | null, now: number): boolean {
  return pause !== null && (pause.until === null || pause.until > now);
}
