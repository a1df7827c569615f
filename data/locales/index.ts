import type { Language } from '@/data/schema';
import { type Catalogue, en } from './en';
import { es } from './es';
import { ht } from './ht';

export type { Catalogue, StringsInPages } from './en';

/** The catalogue of each language that the interface speaks. */
export const catalogues: Record<Language, Catalogue> = { en, es, ht };
