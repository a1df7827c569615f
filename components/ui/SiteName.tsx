/** The name of a site: where it does not fit on a line it breaks behind a dot or a slash, not within a word. */
export function SiteName({ of }: { of: string }) {
  return of.split(/(?<=[./])(?=\S)/).flatMap((piece, at) => (at === 0 ? [piece] : [<wbr key={`${at} ${piece}`} />, piece]));
}
