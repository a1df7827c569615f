/**
 * @returns a short text that is another for another text, as good as always: FNV-1a (Fowler, Noll, Vo) of 32 bits, twice. Nothing
 *   secret hangs on it.
 */
export function digest(text: string): string {
  const hash = (from: number) => {
    let value = from;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(36);
  };
  return `${hash(0x811c9dc5)}-${hash(0x1b873593)}`;
}
