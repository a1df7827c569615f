import { describe, expect, it } from 'vitest';
import { packsEn } from '@/data/locales/packs/en';
import { packsEs } from '@/data/locales/packs/es';
import { packsHt } from '@/data/locales/packs/ht';
import { LANGUAGES, type Language } from '@/data/schema';

const WORDS = { en: packsEn, es: packsEs, ht: packsHt };

describe.each(LANGUAGES)('what options say of packs in %s', (language) => {
  const leaves = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function')
      return [[path, String(value(...Array.from({ length: value.length }, (_, at) => `«${at}»`)))]];
    return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  };
  // Those of faults are given objects, and tested with them.
  const without = ({ faults: _, ...rest }: (typeof WORDS)[Language]) => leaves(rest);

  it('is all there, nothing empty, each with what it is given', () => {
    const all = without(WORDS[language]);
    const english = new Map(without(packsEn));
    expect(all.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of all) {
      expect(text.trim(), path).not.toBe('');
      expect(text.match(/«\d»/g)?.sort() ?? [], path).toEqual(english.get(path)?.match(/«\d»/g)?.sort() ?? []);
      if (language !== 'en' && path !== '.of') expect(text, path).not.toBe(english.get(path));
    }
  });
});
