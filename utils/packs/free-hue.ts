import { HUES, type Hue } from '@/data/schema';

/** @returns the hue that the fewest topics have, of the last ones first: bundled packs begin with the first. @param taken by topics. */
export function freeHue(taken: readonly Hue[]): Hue {
  const count = (hue: Hue) => taken.filter((other) => other === hue).length;
  return HUES.toReversed().reduce((best, hue) => (count(hue) < count(best) ? hue : best));
}
