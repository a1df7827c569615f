import { linesInTop } from '../marks/lines';
import type { Mention } from '../reading/mention';

/**
 * @param from the mention that the reader is at, if any. @returns the one that a walk by keys comes to, round the ends; without one
 *   to walk from the first that is on the screen or ahead of it; undefined where there is none at all.
 */
export function nextMention(mentions: readonly Mention[], from: Mention | null, by: 1 | -1): Mention | undefined {
  const at = from ? mentions.indexOf(from) : -1;
  return mentions.at((at < 0 ? firstAhead(mentions, by) : at + by) % mentions.length);
}

function firstAhead(mentions: readonly Mention[], by: 1 | -1): number {
  const tops = mentions.map((mention) => linesInTop(mention)[0]?.top ?? -1);
  const isBelow = (top: number) => top >= 0;
  return by === 1 ? Math.max(0, tops.findIndex(isBelow)) : tops.findLastIndex((top) => !isBelow(top));
}
