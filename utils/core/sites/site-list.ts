import { readSite, type SiteFault } from './site-pattern';

/** A plain list of sites, as readers keep them in files. */
export interface SiteListRead {
  /** Each once, in the order of the list. */
  patterns: string[];
  /** How often one stood there again. */
  repeated: number;
  faults: { line: number; text: string; fault: SiteFault }[];
}

const MOST_SHOWN = 40;

/** Reads one site a line; what follows `#` or `!` is a remark. No line costs another. */
export function readSiteList(text: string): SiteListRead {
  const patterns = new Set<string>();
  const faults: SiteListRead['faults'] = [];
  let repeated = 0;
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const written = line.replace(/(^|\s)[#!].*/, '').trim();
    if (written === '') continue;
    const read = readSite(written);
    if (read.pattern === undefined) {
      const shown = written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
      faults.push({ line: at + 1, text: shown, fault: read.fault });
    } else if (patterns.has(read.pattern)) repeated++;
    else patterns.add(read.pattern);
  }
  return { patterns: [...patterns], repeated, faults };
}
