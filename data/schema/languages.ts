/** Languages in which the interface speaks, the first being the one to fall back to. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages in which a pack can speak. English is always there; Haitian Creole has texts before it has an interface. */
export type TextLanguage = Language | 'ht';
