/** How long a reader wants everything dark. */
export const PAUSE_LENGTHS = ['hour', 'restart'] as const;
export type PauseLength = (typeof PAUSE_LENGTHS)[number];

/** Every page dark for a while. */
export interface Pause {
  /** By the clock, in milliseconds; null until the browser starts again. */
  until: number | null;
}

/** In milliseconds. */
export const HOUR = 3_600_000;

/**
 * @param now by the clock, in milliseconds. @returns whether there is a pause and its time has not passed. One that would last for more
 *   than an hour still was begun before the clock was set back.
 */
export function isPaused(pause: Pause | null, now: number): boolean {
  return pause !== null && (pause.until === null || (pause.until > now && pause.until <= now + HOUR));
}
