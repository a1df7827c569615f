import { describe, expect, it } from 'vitest';
import { LOADED_WORDS, loadedWordsIn } from '@/utils/core/packs/loaded-words';
import { fleschKincaidGrade, spanishEase } from '@/utils/core/packs/reading-level';
import { sentencesOf } from '@/utils/core/text/sentences';

describe('sentences', () => {
  it.each<[string, number]>([
    ['One. Two.', 2],
    ['One', 1],
    ['', 0],
    ['The U.S. Justice Department sued. Gov. Ron DeSantis answered.', 2],
    ['El Departamento de Justicia de EE. UU. respondió. Nada más.', 2],
    ['Is it so? Yes! “It is.” He said so.', 4],
    ['It ended on Sept. 4, 2025. Then nothing.', 3],
    ['Version 1.5 of 287(g). ¿Y ahora?', 2],
    ['It votes 4-2 (July 8, 2025).', 1],
  ])('%j has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
    expect(sentencesOf(text).join(' ')).toBe(text);
  });
});

describe('the level of reading', () => {
  it('rises with the length of words and sentences', () => {
    const easy = fleschKincaidGrade('The cat sat. The dog ran. We went home.');
    const hard = fleschKincaidGrade(
      'Jurisdictional considerations notwithstanding, intergovernmental immigration enforcement collaboration necessitates authorization.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(15);
  });

  it('names the ease of Spanish and its band', () => {
    const easy = spanishEase('El gato duerme. La casa es roja. Hoy no voy.');
    const hard = spanishEase(
      'La institucionalización intergubernamental de responsabilidades migratorias presupone autorizaciones administrativas extraordinariamente complejas.',
    );
    expect(easy.fernandezHuerta).toBeGreaterThan(90);
    expect(easy.band).toBe('very easy');
    expect(hard.fernandezHuerta).toBeLessThan(30);
    expect(hard.band).toBe('very hard');
  });

  it('counts no division by nothing', () => {
    expect(Number.isFinite(fleschKincaidGrade(''))).toBe(true);
    expect(Number.isFinite(spanishEase('').fernandezHuerta)).toBe(true);
  });
});

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
