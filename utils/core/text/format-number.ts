import type { Language } from '@/data/schema';

/** @returns a whole number as readers in the United States write it: "1,843". `Intl` has no Haitian Creole. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'es' ? 'es-US' : 'en-US');
}
