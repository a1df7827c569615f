import type { BadgeKind } from '../settings/settings';
import type { MentionView } from './page-mentions';

/** How many mentions each topic has on a page, by topic id. */
export type Counts = ReadonlyMap<string, number>;

/** @returns how many mentions each topic has. */
export function countByTopic(mentions: readonly Pick<MentionView, 'topicId'>[]): Counts {
  const counts = new Map<string, number>();
  for (const { topicId } of mentions) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return counts;
}

/** @returns how many mentions a page has, and of how many topics. */
export function totals(counts: Counts): { mentions: number; topics: number } {
  const found = [...counts.values()].filter((count) => count > 0);
  return { mentions: found.reduce((sum, count) => sum + count, 0), topics: found.length };
}

/** A badge has room for four characters. */
const MOST = 999;

/** @returns what stands on the toolbar's badge: nothing where there is nothing to count. */
export function badgeText(counts: Counts, kind: BadgeKind): string {
  const count = kind === 'off' ? 0 : totals(counts)[kind];
  if (count === 0) return '';
  return count > MOST ? `${MOST}+` : String(count);
}
