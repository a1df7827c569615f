import type { TopicRecord } from './topic-record';

/** Four of these, 24 bits, stand for an id: of a topic's hundred two are alike once in three thousand topics. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 4;

/** @returns which facts and events a topic holds now, in a few bytes: what a reader who looks at it has seen. */
export function readMark(record: TopicRecord): string {
  return [...new Set(idsOf(record).map(digest))].join('');
}

/** @param mark of the same topic, from an earlier look. @returns how many facts and events it did not hold then. */
export function unseenSince(mark: string, record: TopicRecord): number {
  const seen = new Set<string>();
  for (let at = 0; at < mark.length; at += LENGTH) seen.add(mark.slice(at, at + LENGTH));
  return idsOf(record).filter((id) => !seen.has(digest(id))).length;
}

function idsOf({ facts, events }: TopicRecord): string[] {
  return [...facts.map(({ id }) => `fact ${id}`), ...events.map(({ id }) => `event ${id}`)];
}

/** FNV-1a, 32 bits folded to 24 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function digest(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => DIGITS[(folded >> shift) & 63]).join('');
}
