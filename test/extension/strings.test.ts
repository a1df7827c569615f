import { describe, expect, it } from 'vitest';
import { catalogue, resolveLanguage } from '@/utils/extension/strings';

describe('resolveLanguage', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_419', 'es'],
    ['en-GB', 'en'],
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

describe('catalogue', () => {
  it('speaks the language asked for', () => {
    expect(catalogue('es').panel.sources).toBe('Fuentes');
    expect(catalogue('en').panel.sources).toBe('Sources');
  });
});
