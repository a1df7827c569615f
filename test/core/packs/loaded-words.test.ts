import { describe, expect, it } from 'vitest';
import { LOADED_WORDS, loadedWordsIn } from '@/utils/core/packs/loaded-words';

describe('loaded words', () => {
  it('are found in the language that they are of, whole and in any case', () => {
    expect(loadedWordsIn('A Controversial vote', 'en').map(({ word }) => word)).toEqual(['controversial']);
    expect(loadedWordsIn('A Controversial vote', 'es')).toEqual([]);
    expect(loadedWordsIn('uncontroversial', 'en')).toEqual([]);
    expect(loadedWordsIn('Una INVASIÓN', 'es').map(({ word }) => word)).toEqual(['invasión']);
  });

  it.each(['“illegal aliens”', '«illegal aliens»', '"illegal aliens"'])('may stand in a quote: %s', (quote) => {
    expect(loadedWordsIn(`He wrote of ${quote}.`, 'en')).toEqual([]);
    expect(loadedWordsIn(`He wrote of ${quote} and illegal aliens.`, 'en')).toHaveLength(1);
  });

  it('stand there once, each with a reason and another way, in letters, spaces and hyphens', () => {
    const forms = LOADED_WORDS.flatMap(({ language, forms: of }) => of.map((form) => `${language} ${form}`));
    expect(new Set(forms).size).toBe(forms.length);
    for (const { forms: of, reason, instead } of LOADED_WORDS) {
      expect(reason.length).toBeGreaterThan(10);
      expect(instead.length).toBeGreaterThan(10);
      for (const form of of) expect(form).toMatch(/^[\p{L}-]+( [\p{L}-]+)*$/u);
    }
  });
});
