import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfold } from '@/utils/core/text/fold';

const folded = (text: string) => fold(text).text;
/** Nine in ten of all code points are characters of nobody, or of whoever uses them: looking at those takes seconds and shows nothing. */
const isAssigned = (character: string) => /[^\p{Cn}\p{Co}\p{Cs}]/u.test(character);

/** What a reader sees of a text, without what has no width: for comparing stretches. */
const visible = (text: string) => text.replace(/[\p{M}\p{Cf}]+/gu, '');

describe('fold', () => {
  it.each([
    ['capitals', 'SANCTUARY Cities', 'sanctuary cities'],
    ['a no-break space', 'Key\u00a0West', 'key west'],
    ['a thin space', 'Key\u2009West', 'key west'],
    ['a narrow no-break space', '287\u202f(g)', '287 (g)'],
    ['an ideographic space', 'Key\u3000West', 'key west'],
    ['line breaks and tabs', 'Key\n\t West', 'key west'],
    ['a soft hyphen', 'sanc\u00adtuary', 'sanctuary'],
    ['a zero-width space', 'sanc\u200btuary', 'sanctuary'],
    ['zero-width joiner and non-joiner', 'sanc\u200dtu\u200cary', 'sanctuary'],
    ['a word joiner and a byte order mark', '287\u2060(g\ufeff)', '287(g)'],
    ['marks of direction', '\u202aKey\u202c \u200eWest\u200f', 'key west'],
    ['full width', '２８７（ｇ）', '287(g)'],
    ['ligatures', 'oﬃcial ﬂag', 'official flag'],
    ['accents in one character', 'política sección', 'politica seccion'],
    ['accents as combining marks', 'poli\u0301tica', 'politica'],
    ['several marks on one letter', 'a\u0301\u0323\u0302', 'a'],
    ['curly quotes', 'Uthmeier’s ‘x’', "uthmeier's 'x'"],
    ['a backtick and an acute', 'sheriff`s sheriff´s', "sheriff's sheriff's"],
    ['dashes', 'a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
    ['mathematical letters beyond the first plane', '𝐊𝐞𝐲 𝟐𝟖𝟕', 'key 287'],
    ['a script of its own', 'Юрий', 'юрии'],
    ['emoji, which stay', 'Key 🏝️ West', 'key 🏝 west'],
    ['nothing', '', ''],
  ])('does not let %s hide what is written', (_, text, as) => {
    expect(folded(text)).toBe(as);
  });

  it('reads plain ASCII as it is, in small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-_a-~]*$/), (text) => {
        expect(folded(text)).toBe(text.toLowerCase());
      }),
    );
  });

  it('reads a stretch the same whatever else the text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme' }), (text, more) => {
        expect(folded(`${text}.é${more}`).startsWith(folded(`${text}.`))).toBe(true);
      }),
    );
  });

  it('makes one form of the composed and the decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')));
      }),
    );
  });

  it('has no second thoughts: folding what is folded changes nothing', () => {
    const changed: string[] = [];
    // By rows: one look at each alone takes seconds.
    for (let row = 0; row <= 0x10ff; row++) {
      const characters = Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(0x100 * row + at)).filter(isAssigned);
      const once = folded(characters.map((character) => `x${character}x`).join(' '));
      if (folded(once) !== once) changed.push(`U+${row.toString(16)}00 to U+${row.toString(16)}ff`);
    }
    expect(changed).toEqual([]);
  });
});

describe('unfold', () => {
  it.each([
    ['plain text', 'in Key West now', 'key west', 'Key West'],
    ['a no-break space', 'in Key\u00a0West now', 'key west', 'Key\u00a0West'],
    ['a run of spaces', 'in  Key \n West now', 'key west', 'Key \n West'],
    ['soft hyphens', 'a sanc\u00adtu\u00adary é', 'sanctuary', 'sanc\u00adtu\u00adary'],
    ['a decomposed last letter, with its mark', 'é libre\u0301, no', 'libre', 'libre\u0301'],
    ['two marks on the last letter', 'é ab\u0301\u0302 c', 'ab', 'ab\u0301\u0302'],
    ['a ligature', 'the oﬃce é', 'office', 'oﬃce'],
    ['full width', 'é ２８７（ｇ）!', '287(g)', '２８７（ｇ）'],
    ['an astral character before it', '🏝️ Key West 🏝️', 'key west', 'Key West'],
    ['astral letters', 'to 𝐊𝐞𝐲 go', 'key', '𝐊𝐞𝐲'],
    ['an astral character at its end', 'é 𝐊𝐞𝐲', 'key', '𝐊𝐞𝐲'],
  ])('finds the way back through %s', (_, text, match, original) => {
    const all = fold(text);
    const start = all.text.indexOf(match);
    expect(start).toBeGreaterThanOrEqual(0);
    const [from, to] = unfold(text, all, start, start + match.length);
    expect(text.slice(from, to)).toBe(original);
  });

  const anyText = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Key',
        ' ',
        '\u00a0',
        '\u2009',
        '\u00ad',
        '\u200b',
        'é',
        'e\u0301',
        'ﬃ',
        '２８７',
        '🏝️',
        '𝐊',
        '👩‍👩‍👧',
        '’',
        '—',
        '\n',
        '(',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 20 },
  );

  it('covers the same visible characters, for any stretch of any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = pieces.join('');
        const all = fold(text);
        if (all.text.length === 0) return;
        const [start, end] = [one % all.text.length, other % all.text.length].sort((a, b) => a - b) as [number, number];
        const stretch = all.text.slice(start, end + 1);
        const [from, to] = unfold(text, all, start, end + 1);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(to).toBeGreaterThan(from);
        // A character that folds to several ("ﬃ") is covered whole, so the stretch lies in what it covers.
        expect(folded(text.slice(from, to))).toContain(stretch.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));
        // One character less at either end no longer covers it.
        const covered = [...text.slice(from, to)];
        const least = covered.filter((character) => visible(character) !== '').length;
        expect(least).toBeLessThanOrEqual(stretch.length + (stretch.match(/ /g)?.length ?? 0) * text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what stands behind any character of the first plane, alone and twice', () => {
    const lost: string[] = [];
    for (let code = 1; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      for (const text of [`a${character}zq`, `’${character}${character}zq`]) {
        const all = fold(text);
        const end = all.text.length;
        if (unfold(text, all, end - 1, end)[0] !== text.length - 1) lost.push(code.toString(16));
      }
    }
    expect(lost).toEqual([]);
  });

  it('goes up with the folded text: a later stretch never begins before an earlier one', () => {
    fc.assert(
      fc.property(anyText, (pieces) => {
        const text = pieces.join('');
        const { text: all, offsets } = fold(text);
        if (!offsets) return;
        expect(offsets.length).toBe(all.length);
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});

describe('letters and signs of Latin texts', () => {
  it('lose the same marks as by the tables of Unicode', () => {
    const kept: string[] = [];
    for (let code = 0; code < 0x2060; code++) {
      const character = String.fromCharCode(code);
      if (/[\p{Cf}\p{M}]/u.test(fold(character).text.normalize('NFKD'))) kept.push(code.toString(16));
    }
    expect(kept).toEqual([]);
  });
});
