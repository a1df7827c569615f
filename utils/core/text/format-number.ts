import type { Language } from '@/data/schema';
import { localeOf } from './locale.ts';

/** @returns a number as readers in the United States write it: "1,843". */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(localeOf(language));
}
