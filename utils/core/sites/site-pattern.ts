/**
 * How readers name sites:
 *
 *     example.org          this site, with or without `www.`
 *     *.example.org        it and every site below it
 *     example.org/opinion  what lies below one path of it
 *     webmail.*            every site whose name begins so
 */
export interface SiteParts {
  host: string;
  /** `all`: what is below the host too; `first`: the host is the first part of a name. */
  reach: 'site' | 'all' | 'first';
  /** `/opinion`, without a slash at its end; empty for all of the site. */
  path: string;
}

/** What can be wrong with what a reader writes. */
export const SITE_FAULTS = ['empty', 'space', 'scheme', 'star', 'name', 'dot', 'long'] as const;
export type SiteFault = (typeof SITE_FAULTS)[number];

export type ReadSite = { pattern: string; fault?: undefined } | { fault: SiteFault; pattern?: undefined };

const MOST_CHARACTERS = 253;
const FIRST = /^([a-z0-9-]+)\.\*$/;

/**
 * Reads what a reader writes or pastes, whole addresses too.
 *
 * @returns the pattern in the one form in which it is kept, or what is wrong.
 */
export function readSite(written: string): ReadSite {
  const text = written.trim();
  if (text === '') return { fault: 'empty' };
  if (/\s/.test(text)) return { fault: 'space' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { fault: 'scheme' };
  const bare = text.replace(/^(https?:)?\/\//i, '');
  const reach = bare.startsWith('*.') ? 'all' : 'site';
  const first = FIRST.exec(bare.toLowerCase())?.[1];
  if (first !== undefined) return { pattern: `${first}.*` };
  const rest = reach === 'all' ? bare.slice(2) : bare;
  if (rest.includes('*')) return { fault: 'star' };
  if (rest.startsWith('/') || !URL.canParse(`https://${rest}`)) return { fault: 'name' };
  const { hostname, pathname } = new URL(`https://${rest}`);
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (!/^(\[[\da-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$/.test(host)) return { fault: 'name' };
  if (reach === 'site' && !host.includes('.') && !host.startsWith('[')) return { fault: 'dot' };
  const pattern = `${reach === 'all' ? '*.' : ''}${host}${pathname.replace(/(?<!\/)\/+$/, '')}`;
  return pattern.length > MOST_CHARACTERS ? { fault: 'long' } : { pattern };
}

/** @param pattern as `readSite` gives it. */
export function sitePartsOf(pattern: string): SiteParts {
  const first = FIRST.exec(pattern)?.[1];
  if (first !== undefined) return { host: first, reach: 'first', path: '' };
  const reach = pattern.startsWith('*.') ? 'all' : 'site';
  const name = reach === 'all' ? pattern.slice(2) : pattern;
  const slash = name.indexOf('/');
  return slash < 0 ? { host: name, reach, path: '' } : { host: name.slice(0, slash), reach, path: name.slice(slash) };
}

/** @returns whether a pattern speaks of a page. @param site as `siteOf` gives it. @param path of the page's address. */
export function speaksOf(pattern: string, site: string, path: string): boolean {
  const parts = sitePartsOf(pattern);
  if (parts.reach === 'first') return site.startsWith(`${parts.host}.`);
  const isHost = site === parts.host || (parts.reach === 'all' && site.endsWith(`.${parts.host}`));
  return isHost && (parts.path === '' || path === parts.path || path.startsWith(`${parts.path}/`));
}

/** @returns the pattern of these that says the most about a page; of two that say as much, the first. */
export function closest(patterns: readonly string[], site: string, path: string): string | undefined {
  let best: string | undefined;
  for (const pattern of patterns) {
    if (speaksOf(pattern, site, path) && (best === undefined || isCloser(pattern, best))) best = pattern;
  }
  return best;
}

/** Whether one pattern says more than another: by its path, then by naming the site itself, then by the length of its name. */
export function isCloser(one: string, other: string): boolean {
  const weight = (pattern: string) => {
    const { host, reach, path } = sitePartsOf(pattern);
    return [path.length, { site: 2, all: 1, first: 0 }[reach], host.length];
  };
  const [a, b] = [weight(one), weight(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
