import type { Language } from '@/data/schema';

/** As the clock is read where most readers live. Browsers have no data for Haitian Creole, which South Florida writes with its neighbors' hours. */
export function clock(at: number, language: Language): string {
  const locale = language === 'es' ? 'es-US' : 'en-US';
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
