/**
 * Finds by halving how many of things in order, from the first on, are as asked.
 *
 * @param count of things. @param holds whether it holds for one of them: first it does for all, then for none. Asked some log2(count)
 *   times. @returns the number of the first for which it doesn't, `count` where there is none.
 */
export function firstNot(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
