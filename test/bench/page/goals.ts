import { median } from './statistics.ts';

/** One figure held against its goal. */
export interface Check {
  /** 1 to 14: the line of the goals. */
  line: number;
  what: string;
  unit: 'x' | 'ms' | 'MB' | 'B' | '';
  /** One for each repetition. */
  values: readonly number[];
  /** The same figures of the empty extension: the noise. */
  control?: readonly number[];
  /** The limit, and on which side of it the values have to stay. */
  goal: { atMost: number } | { atLeast: number };
}

/**
 * `at times`: the median holds, the worst repetition doesn't. `unclear`: nothing to measure, or an extension that does nothing
 * does no better.
 */
export type Verdict = 'yes' | 'at times' | 'no' | 'unclear';

export const GOALS: readonly { line: number; goal: string }[] = [
  { line: 1, goal: 'no mentions: all our script <= 1.0x the walk, p95 page <= 3x' },
  { line: 2, goal: '>= 100x less script than mark.js without mentions, >= 45x with 5' },
  { line: 3, goal: 'scan <= 2.0x the walk with 5 mentions, 2.2x with 50, 4x with 5,000' },
  { line: 4, goal: '10 MB: <= 0.3x the walk, no script task > 16 ms' },
  { line: 5, goal: '100 times the page costs <= 40 times the time' },
  { line: 6, goal: '10,000 phrases <= 2.5x the scan of 10, <= 64 KB to a page' },
  { line: 7, goal: 'every page <= 4 kB gzip; before the first hover <= 16 kB' },
  { line: 8, goal: 'main thread / bare <= 1.03 without mentions, <= 1.05 with 5' },
  { line: 9, goal: '5,000 mentions: frame with an edit <= 1.1x bare, 500 edits <= 1.2x' },
  { line: 10, goal: 'hover handler: median <= 0.1 ms, p95 <= 0.3 ms, no forced layout' },
  { line: 11, goal: 'insertions <= 0.15x their walk, no task > 16 ms; 2 %: mark.js 1,000x' },
  { line: 12, goal: 'worst click delay during load <= bare + 8 ms' },
  { line: 13, goal: 'heap <= +0.2 MB over an empty extension with 5 mentions' },
  { line: 14, goal: 'every injected mention found, each painted once' },
];

/** @returns whether a figure holds; its worst repetition has to as well. */
export function verdictOf({ values, control = [], goal }: Check): Verdict {
  const middle = median(values);
  if (Number.isNaN(middle)) return 'unclear';
  const holds = (value: number) => ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast);
  if (!holds(middle)) return 'atMost' in goal && middle <= median(control) ? 'unclear' : 'no';
  return values.every((value) => Number.isNaN(value) || holds(value)) ? 'yes' : 'at times';
}

const GRAVITY: readonly Verdict[] = ['yes', 'at times', 'unclear', 'no'];

/** @returns one line's verdict, the gravest of its figures'; undefined where none was measured. */
export function verdictOfLine(checks: readonly Check[]): Verdict | undefined {
  return checks.map(verdictOf).sort((a, b) => GRAVITY.indexOf(b) - GRAVITY.indexOf(a))[0];
}

/**
 * @param checks of any lines. @param notes why a line has no figure: by line.
 * @returns the table of all lines: goal, verdict, and below it each figure with its worst repetition.
 */
export function goalsTable(checks: readonly Check[], notes: ReadonlyMap<number, string> = new Map()): string[] {
  const width = Math.max(...GOALS.map(({ goal }) => goal.length));
  return GOALS.flatMap(({ line, goal }) => {
    const own = checks.filter((check) => check.line === line);
    const verdict = verdictOfLine(own) ?? '-';
    const note = notes.get(line);
    return [
      `${String(line).padStart(2)}  ${goal.padEnd(width)}  ${verdict}`,
      ...own.map((check) => `      ${figureOf(check)}`),
      ...(note ? [`      ${note}`] : []),
    ];
  });
}

/** @returns `no    script / walk, sum: 1.83x, worst 2.01x (goal <= 1x)`. */
export function figureOf(check: Check): string {
  const { what, unit, values, control, goal } = check;
  const isMost = 'atMost' in goal;
  const numbers = values.filter((value) => !Number.isNaN(value));
  const worst = numbers.length > 1 ? `, worst ${shown(isMost ? Math.max(...numbers) : Math.min(...numbers), unit)}` : '';
  const noise = control ? `, empty extension ${shown(median(control), unit)}` : '';
  const limit = isMost ? `<= ${shown(goal.atMost, unit)}` : `>= ${shown(goal.atLeast, unit)}`;
  return `${verdictOf(check).padEnd(8)}  ${what}: ${shown(median(values), unit)}${worst}${noise} (goal ${limit})`;
}

/** @returns a figure as people write it: three digits that count, thousands parted. */
export function shown(value: number, unit: Check['unit'] = ''): string {
  if (Number.isNaN(value)) return '-';
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const number = Number.isFinite(value)
    ? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '∞';
  return unit === 'x' || unit === '' ? number + unit : `${number} ${unit}`;
}
