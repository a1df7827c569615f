import type { QuietKind, QuietSite } from '@/data/quiet-sites';
import { type Settings, SITE_LISTS, type SiteList } from '../settings/settings';
import { siteOf } from './site-of';
import { closest, isCloser, sitePartsOf, speaksOf } from './site-pattern';

export type SiteRules = Pick<Settings, SiteList>;

/** Whether pages of a site are read, and what decided. */
export type SiteVerdict = { on: true } | SiteOff;

export type SiteOff =
  /** The reader has switched it off, by this pattern. */
  | { on: false; why: 'off'; pattern: string }
  /** The reader wants some sites only, and this is none of them. */
  | { on: false; why: 'only' }
  /** A site where nobody reads news: see `data/quiet-sites`. */
  | { on: false; why: 'quiet'; pattern: string; kind: QuietKind };

/**
 * Judges a page by its address. What the reader has said of the site decides, and of two things said the one that names it more
 * closely; then the list of the only sites; then the sites that are off by default.
 *
 * @param quiet the sites that are off by default. @param address of the page; one that is no web address is on, as it is not ours to read.
 */
export function judgeSite(address: string, rules: SiteRules, quiet: readonly QuietSite[]): SiteVerdict {
  const site = siteOf(address);
  if (site === undefined) return { on: true };
  const { pathname } = new URL(address);
  const find = (patterns: readonly string[]) => closest(patterns, site, pathname);
  const off = find(rules.offSites);
  const on = find(rules.onSites);
  if (off !== undefined && (on === undefined || !isCloser(on, off))) return { on: false, why: 'off', pattern: off };
  if (on !== undefined) return { on: true };
  if (rules.onlySites.length > 0) return find(rules.onlySites) === undefined ? { on: false, why: 'only' } : { on: true };
  const pattern = find(quiet.map((each) => each.pattern));
  const kind = quiet.find((each) => each.pattern === pattern)?.kind;
  return pattern !== undefined && kind ? { on: false, why: 'quiet', pattern, kind } : { on: true };
}

/** @returns whether a page's site is off, or on, in part only, so that another page of it may not be as this one is. */
export function hasPaths(rules: SiteRules, address: string, quiet: readonly QuietSite[]): boolean {
  const site = siteOf(address) ?? '';
  const speaks = (pattern: string) => {
    const { path } = sitePartsOf(pattern);
    return path !== '' && speaksOf(pattern, site, path);
  };
  return SITE_LISTS.some((list) => rules[list].some(speaks)) || quiet.some(({ pattern }) => speaks(pattern));
}

/**
 * @param site as `siteOf` gives it. @returns the rules with which it is on, or off, changed no more than that takes: the popup's switch.
 *   Off are all pages of it: paths that a rule has on are named beside it, and that rule stays for when it is on again.
 */
export function switchSite(rules: SiteRules, site: string, on: boolean, quiet: readonly QuietSite[]): SiteRules {
  const { off, others } = offSitesOf(rules, site);
  if (!on) return { ...rules, offSites: [...others, ...off], onSites: rules.onSites.filter((pattern) => pattern !== site) };
  const next = { ...rules, offSites: others };
  const verdict = judgeSite(`https://${site}/`, next, quiet);
  if (verdict.on) return next;
  const list = verdict.why === 'only' ? 'onlySites' : 'onSites';
  return { ...next, [list]: [...next[list], site] };
}

/** What `switchSite` may change to switch a site off. */
export type SiteBefore = Pick<SiteRules, 'offSites' | 'onSites'>;

/** @returns what the rules say where switching the site off would change them; null where all of it is off. */
export function rulesOfSite(rules: SiteBefore, site: string): SiteBefore | null {
  const { off } = offSitesOf(rules, site);
  const offSites = off.filter((pattern) => rules.offSites.includes(pattern));
  const onSites = rules.onSites.filter((pattern) => pattern === site);
  return offSites.length === off.length && onSites.length === 0 ? null : { offSites, onSites };
}

/** @returns the rules with those that a site had before it was switched off, in place of those that it has. */
export function withSiteBack(rules: SiteBefore, site: string, before: SiteBefore): SiteBefore {
  const onSites = rules.onSites.filter((pattern) => pattern !== site);
  return { offSites: [...offSitesOf(rules, site).others, ...before.offSites], onSites: [...onSites, ...before.onSites] };
}

/** @returns what must be among the sites that are off for all pages of one to be so, and those there that are none of these. */
function offSitesOf({ offSites, onSites }: SiteBefore, site: string): { off: string[]; others: string[] } {
  const paths = onSites.map((pattern) => [pattern, sitePartsOf(pattern).path] as const);
  const named = paths.flatMap(([pattern, path]) => (path && speaksOf(pattern, site, path) ? [site + path] : []));
  const off = [...new Set([site, ...named])];
  return { off, others: offSites.filter((pattern) => !off.includes(pattern)) };
}
