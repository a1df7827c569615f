/** Languages in which the interface speaks, the first being the one to fall back to. */
export const LANGUAGES = ['en', 'es', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages in which a pack can speak. English is always there. */
export type TextLanguage = Language;
