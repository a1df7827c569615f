import { siteOf } from '@/utils/core/settings';

/**
 * @param offSites where nothing is underlined. @returns whether this document stands on one of them: its own site, which an
 *   `about:blank` frame has from its parent, or the site of the page around it as far as the browser tells (Firefox has no
 *   `ancestorOrigins` in ESR 153; there a frame from elsewhere goes by its own).
 */
export function isSwitchedOff(view: Window, offSites: readonly string[]): boolean {
  const top = view.location.ancestorOrigins?.item(view.location.ancestorOrigins.length - 1);
  return [view.origin, top].some((origin) => offSites.includes(siteOf(origin ?? '') ?? ''));
}
