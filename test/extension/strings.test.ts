import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/data/schema';
import { loadCatalogue, resolveLanguage } from '@/utils/extension/strings';

describe('resolveLanguage', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_419', 'es'],
    ['en-GB', 'en'],
    ['ht-HT', 'ht'],
    ['fr', 'en'],
    ['est', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('follows a browser in %s to %s', (browserLanguage, language) => {
    expect(resolveLanguage('auto', browserLanguage)).toBe(language);
  });

  it("prefers the reader's choice", () => {
    expect(resolveLanguage('en', 'es-MX')).toBe('en');
    expect(resolveLanguage('es', 'en-US')).toBe('es');
  });
});

describe('loadCatalogue', () => {
  it.each(LANGUAGES)('brings the strings of %s', async (language) => {
    expect((await loadCatalogue(language)).language).toBe(language);
  });
});
