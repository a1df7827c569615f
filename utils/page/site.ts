import { siteOf } from '@/utils/core/settings';

/**
 * @param offSites where nothing is underlined. @returns whether a page stands on one of them; an `about:blank` page has its site from
 *   the one that opened it.
 */
export function isSwitchedOff(view: Window, offSites: readonly string[]): boolean {
  return offSites.includes(siteOf(view.origin) ?? '');
}
