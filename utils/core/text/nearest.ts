/**
 * @returns which of some words is most like a mistyped one, undefined where none is near: at most a third of it would have to
 *   change (Damerau's distance with swaps of neighbours, "optimal string alignment").
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((each) => ({ each, far: distance(word.slice(0, LONGEST).toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= Math.max(each.length, word.length) / 3)
    .sort((a, b) => a.far - b.far);
  return best?.each;
}

/** Known words are shorter; the cost grows with the length. */
const LONGEST = 64;

function distance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? change) + 1 : change;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
