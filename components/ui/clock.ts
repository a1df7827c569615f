import type { Language } from '@/data/schema';
import { localeOf } from '@/utils/core/text/locale';

/** @returns the hour of a moment by the reader's clock, as it is written where most readers live. */
export function clock(at: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(at);
}
