import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { fold } from '@/utils/core/text/fold';

// What every page is asked and what the matcher is led by must both never miss what folding finds.
describe.each([['the gate', gatePattern]])('%s', (_name, patternOf) => {
  const may = (terms: string[], text: string) => patternTest(patternOf(terms))(text);

  it.each([
    ['the words as they are', 'Key West', 'in Key West today'],
    ['capitals', 'sanctuary city', 'SANCTUARY CITY'],
    ['no space between blocks', 'Key West', 'KEYWEST'],
    ['a hyphen for a space', 'sanctuary city', 'sanctuary-city'],
    ['a no-break hyphen', 'sanctuary city', 'sanctuary‑city'],
    ['a dash', 'sanctuary city', 'sanctuary–city'],
    ['a no-break space', 'Key West', 'Key\u00a0West'],
    ['spaces around brackets', '287(g)', '287 ( g )'],
    ['a curly quote', "sheriff's office", 'sheriff’s office'],
    ['a backtick', "sheriff's office", 'sheriff`s office'],
    ['accents left out', 'política santuario', 'POLITICA SANTUARIO'],
    ['accents put in', 'politica santuario', 'Política Santuario'],
    ['decomposed accents', 'política santuario', 'poli\u0301tica santuario'],
    ['a soft hyphen', 'sanctuary city', 'sanc\u00adtuary city'],
    ['a soft hyphen behind an accent', 'política santuario', 'polí\u00adtica santuario'],
    ['a zero-width space behind a no-break space', 'Key West', 'Key\u00a0\u200bWest'],
    ['a zero-width space behind a line break', 'Key West', 'Key\n\u200bWest'],
    ['a zero-width space behind a dash', 'sanctuary city', 'sanctuary–\u200bcity'],
    ['a zero-width space behind a section sign', '§ 287(g)', '§\u200b 287(g)'],
    ['a word joiner behind an at sign', '@AGJamesUthmeier', '@\u2060AGJamesUthmeier'],
    ['two characters of no width', 'sanctuary', 'sanc\u00ad\u200btuary'],
    ['full width', '287(g)', '２８７（ｇ）'],
    ['ligatures', 'official office', 'oﬃcial oﬃce'],
    ['mathematical letters', 'Key West', '𝐊𝐞𝐲 𝐖𝐞𝐬𝐭'],
    ['Greek capitals without accents', 'Αθήνα', 'ΑΘΗΝΑ'],
    ['Greek with its accents', 'Αθήνα', 'στην Αθήνα'],
    ['Cyrillic', 'Юрий Дорожный', 'ЮРИЙ ДОРОЖНЫЙ'],
    ['Korean', '이민 단속', '이민 단속'],
    ['Japanese', 'がんばる', 'がんばる'],
  ])('lets through %s', (_, term, text) => {
    expect(may([term], text)).toBe(true);
  });

  it.each([
    ['other words', 'Key West', 'keys to the western door'],
    ['text of emoji only', 'Key West', '👩‍👩‍👧 ❤️ 🏝️'],
    ['nothing', 'Key West', ''],
  ])('says no to %s', (_, term, text) => {
    expect(may([term], text)).toBe(false);
  });

  /** Rupee sign, phonetic letters, outlined and segmented letters of old computers: nobody writes a term with them. */
  const UNUSED = /[\u20a8\u2c7c\u2c7d\ua7f1-\ua7f4\u{107a5}\u{1ccd6}-\u{1ccf9}\u{1fbf0}-\u{1fbf9}]/u;

  it('sees a term whatever way any character of Unicode writes its letters', () => {
    const missed: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      // Characters of nobody, or of whoever uses them, nine in ten.
      if (/[\p{Cn}\p{Co}\p{Cs}]/u.test(character)) continue;
      const term = fold(character).text;
      if (/^[a-z0-9]+$/.test(term) && !UNUSED.test(character) && !may([term], character))
        missed.push(`U+${code.toString(16)} ${character} as ${term}`);
    }
    expect(missed).toEqual([]);
  });

  it('takes a term literally, whatever it means as an expression', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1.*+?^$', ...'{}()|[]\\/-=!<>:,#&~ ') }).filter((it) => /[a-z0-9]/.test(it)),
        (term) => {
          expect(may([term], `x ${term.trim()} x`)).toBe(true);
        },
      ),
    );
    expect(may(['(a+)+$'], 'aaaaaaaaaaaaaaaa!')).toBe(false);
    expect(may(['a.c'], 'abc')).toBe(false);
    expect(may(['[abc]1'], 'a1')).toBe(false);
  });

  it('has nothing to look for without terms', () => {
    expect(gatePattern([])).toBe('');
  });

  it('is the same for the same terms in any order, each once', () => {
    const terms = ['Key West', '287(g)', 'sanctuary city', 'KEY WEST', 'Uthmeier'];
    expect(gatePattern([...terms].reverse())).toBe(gatePattern(terms));
    expect(gatePattern(['Key West', 'KEY WEST'])).toBe(gatePattern(['key west']));
  });
});
