import type { Check } from './goals.ts';
import type { Options } from './options.ts';
import type { Pages } from './pages.ts';
import type { Subjects } from './subjects.ts';

/** What every measurement works with. */
export interface Bench {
  options: Options;
  /** Folder of the built extension. */
  extension: string;
  subjects: Subjects;
  pages: Pages;
  /** Prints a line. */
  say(line: string): void;
}

/** Figures held against goals, and all that they were made of. */
export interface Outcome {
  checks: Check[];
  raw: unknown;
}

/** One part of the bench: the lines of the goals that it measures. */
export interface Measurement {
  lines: readonly number[];
  title: string;
  measure(bench: Bench): Promise<Outcome>;
}

/** @returns the list, beginning elsewhere each time: nobody always comes first, or after the same. */
export function rotated<T>(items: readonly T[], by: number): T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
