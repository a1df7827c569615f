import { describe, expect, it } from 'vitest';
import { createLanguages } from '@/utils/core/text/language';
import { LANGUAGE_WORDS } from '@/utils/core/text/small-words';

describe('words that begin sentences', () => {
  const languages = createLanguages(LANGUAGE_WORDS);

  it.each(['Although', 'Under', 'Añadió', 'Tampoco', 'Segundo', 'Selon', 'Dapre', 'Tuesday', 'Sept.', 'The'])(
    'are no names: %s',
    (word) => expect(languages.isNoName(word)).toBe(true),
  );

  it.each(['Ada', 'Karl', 'James', 'Brewster', 'Dr.'])('but these may be: %s', (word) =>
    expect(languages.isNoName(word)).toBe(false),
  );

  it('say nothing of a language', () => {
    expect(languages.languageOf('Although Under Yet Tampoco Dijo Segundo')).toBeUndefined();
  });
});
