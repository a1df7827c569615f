import type { Language } from '@/data/schema';
import { type Catalogue, en } from './en';
import { es } from './es';

export type { Catalogue } from './en';

/** The catalogue of each language that the interface speaks. */
export const catalogues: Record<Language, Catalogue> = { en, es };
