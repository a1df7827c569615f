import { hash } from '../text/digest';
import type { TopicRecord } from './topic-record';

/** Four of these, 24 bits, stand for an id: of a topic's hundred two are alike once in three thousand topics. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 4;

/** @returns which facts and events a topic holds now, in a few bytes: what a reader who looks at it has seen. */
export function seenOf(record: TopicRecord): string {
  return [...new Set(idsOf(record).map(short))].join('');
}

/** @param seen of the same topic, at an earlier look. @returns how many facts and events it did not hold then. */
export function unseenSince(seen: string, record: TopicRecord): number {
  const known = new Set<string>();
  for (let at = 0; at < seen.length; at += LENGTH) known.add(seen.slice(at, at + LENGTH));
  return idsOf(record).filter((id) => !known.has(short(id))).length;
}

function idsOf({ facts, events }: TopicRecord): string[] {
  return [...facts.map(({ id }) => `fact ${id}`), ...events.map(({ id }) => `event ${id}`)];
}

/** 32 bits folded to 24, as its authors say. */
function short(id: string): string {
  const whole = hash(id);
  const folded = ((whole >>> 24) ^ whole) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => DIGITS[(folded >> shift) & 63]).join('');
}
