import type { Source, SourceKind } from '@/data/schema';

/** What a reader can check a report against: the document itself, not what was written about it. */
const PRIMARY: readonly SourceKind[] = [
  'statute',
  'bill',
  'court-record',
  'agreement',
  'agency-statement',
  'official-record',
  'data',
];

export function isPrimary(source: Pick<Source, 'kind'>): boolean {
  return PRIMARY.includes(source.kind);
}

/** @returns the primary documents among the sources to which none of a page's links leads, to them or to a copy that is kept. */
export function unlinkedDocuments(sources: readonly Source[], links: readonly string[]): Source[] {
  const linked = new Set(links.map(documentAt));
  const isLinked = ({ url, archive = url }: Source) => linked.has(documentAt(url)) || linked.has(documentAt(archive));
  return sources.filter((source) => isPrimary(source) && !isLinked(source));
}

/** What only tells where a link was clicked. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|cmpid)$/i;

/** How the Wayback Machine names its copy of an address. */
const COPY = /^https?:\/\/web\.archive\.org\/web\/\w+\//;

/** Two addresses of one document differ by scheme, "www", a last slash, the place in it, and marks of tracking. */
function documentAt(link: string): string {
  const address = link.replace(COPY, '');
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/(index\.\w+)?$/, '')}?${query.sort().join('&')}`.toLowerCase();
}
