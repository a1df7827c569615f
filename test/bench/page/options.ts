import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  /** Folder of the built extension; undefined: what the sources here build. */
  extension: string | undefined;
  /** Folder of saved pages; undefined: the shared ones where they are, else generated ones. */
  pages: string | undefined;
  /** Pages measured at most. */
  limit: number;
  reps: number;
  /** Lines of the goals; all where empty. */
  only: readonly number[];
  /** File for everything measured. */
  json: string | undefined;
  /** Whether the figures are kept with the project, by the day, with a chart of them. */
  record: boolean;
  full: boolean;
}

export const USAGE = `npm run bench:page -- [options]
  --full           all pages, five repetitions, mark.js on 10,000 new nodes too (some 45 minutes)
  --pages DIR      saved pages (.html) to measure on
  --limit N        pages at most, evenly spread over the folder's names (3, with --full all)
  --reps N         repetitions (3, with --full 5)
  --only 1,9       lines of the goals to measure
  --extension DIR  another build than this one
  --json FILE      everything measured, as JSON
  --record         the figures to test/bench/results, by the day, and the chart of the README (npm run bench)`;

/**
 * @param args of the command line. @param folder where the caller stands: relative names start there.
 * @throws Error with the usage where an option isn't known or makes no sense.
 */
export function readOptions(args: readonly string[], folder: string): Options {
  const { full, record, only, ...given } = parsed(args);
  const path = (name: string | undefined) => (name === undefined || isAbsolute(name) ? name : join(folder, name));
  const count = (name: 'limit' | 'reps', otherwise: number) => {
    const value = given[name] === undefined ? otherwise : Number(given[name]);
    if (!(value >= 1)) throw new Error(`--${name} takes a number from 1 on\n${USAGE}`);
    return Math.floor(value);
  };
  const lines = only?.split(',').map(Number) ?? [];
  if (lines.some((line) => !Number.isInteger(line) || line < 1 || line > 14)) {
    throw new Error(`--only takes lines of the goals, 1 to 14\n${USAGE}`);
  }
  return {
    extension: path(given.extension),
    pages: path(given.pages),
    limit: count('limit', full ? Number.MAX_SAFE_INTEGER : 3),
    reps: count('reps', full ? 5 : 3),
    only: lines,
    json: path(given.json),
    record: record ?? false,
    full: full ?? false,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    full: { type: 'boolean' },
    record: { type: 'boolean' },
    pages: text,
    limit: text,
    reps: text,
    only: text,
    extension: text,
    json: text,
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
