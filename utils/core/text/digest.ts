/**
 * FNV-1a, by Fowler, Noll and Vo (http://www.isthe.com/chongo/tech/comp/fnv/). Nothing secret hangs on it.
 *
 * @param from what it begins with: another number makes another hash. @returns 32 bits.
 */
export function hash(text: string, from = 0x811c9dc5): number {
  let value = from;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** @returns a short text that is another for another text, as good as always. */
export function digest(text: string): string {
  return `${hash(text).toString(36)}-${hash(text, 0x1b873593).toString(36)}`;
}
