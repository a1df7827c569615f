/**
 * @returns the name of the site of an address, as sites are switched and sources told: its host without `www.`, and without the dot
 *   that may end it; undefined where there is none.
 */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\.|\.$/g, '');
}
