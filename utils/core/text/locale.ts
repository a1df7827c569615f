import type { Language } from '@/data/schema';

/**
 * @returns the region whose ways to write numbers, days and hours are the readers': South Florida. Browsers have no data for
 *   Haitian Creole, which is written there as its neighbors write.
 */
export function localeOf(language: Language): string {
  return language === 'es' ? 'es-US' : 'en-US';
}
