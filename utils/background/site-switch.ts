import { siteOf } from '@/utils/core/sites/site-of';
import { chooseSite } from './choices';
import { verdictOn } from './sites';

/**
 * Switches the site of an address off, or on again.
 * @throws Problem when that could not be saved. An address that is no site's changes nothing.
 */
export async function toggleSite(address: string | undefined): Promise<void> {
  const site = siteOf(address ?? '');
  if (site === undefined) return;
  const { on } = await verdictOn(address ?? '');
  await chooseSite(site, !on);
}
