/** The name of a site: where it does not fit on a line it breaks behind a dot or a slash, not within a word. */
export function SiteName({ of }: { of: string }) {
  const pieces = of.split(/(?<=[./])(?=\S)/);
  // biome-ignore lint/suspicious/noArrayIndexKey: the places of one name, which have no other name
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [<wbr key={at} />, piece]));
}
