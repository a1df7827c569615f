/** @returns the middle of the values, NaN where there are none. Values that are no numbers are left out. */
export function median(values: readonly number[]): number {
  const sorted = ordered(values);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** @param share 0.95 for the value that 95 % don't exceed. @returns NaN where there are no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = ordered(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Evenly spread over a list, so that nobody chooses.
 * @returns `count` of the items, or all of them where there are fewer.
 */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  return items.filter((_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length));
}

function ordered(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}
