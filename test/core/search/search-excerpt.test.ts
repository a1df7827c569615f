import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '@/utils/core/search/search-documents';
import { bestSaid, excerpt, markWords } from '@/utils/core/search/search-excerpt';

/** @returns the text with brackets around what was found. */
const marked = (text: string, ...terms: string[]) =>
  markWords(text, new Set(terms))
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

describe('found words', () => {
  it.each([
    ['La Comisión votó 6-1.', ['comision'], 'La [Comisión] votó 6-1.'],
    ['287(g) and 287 (g)', ['287', '287g'], '[287(g)] and [287 (g)]'],
    ['<b>vote</b> & vote', ['vote'], '<b>[vote]</b> & [vote]'],
    ['voters vote', ['vote'], 'voters [vote]'],
    ['nothing', [], 'nothing'],
  ])('in %j by %j', (text, terms, expected) => {
    expect(marked(text, ...terms)).toBe(expected);
  });

  it('leave every character of a text in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.string({ maxLength: 4 })), (text, terms) => {
        expect(
          markWords(text, new Set(terms))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Some words that say little. '.repeat(20)}The vote was close. ${'More of the same here. '.repeat(20)}`.trim();

  it('of a short text is the text', () => {
    expect(excerpt('The vote.', new Set(['vote']))).toBe('The vote.');
  });

  it('of a long one is the part with the first word found, cut between words', () => {
    const cut = excerpt(long, new Set(['vote']));
    expect(cut).toMatch(/^… \S.* The vote was close\. .*\S …$/);
    expect(cut.length).toBeLessThan(280);
    expect(long).toContain(cut.slice(2, -2));
    expect(long.split(' ')).toEqual(expect.arrayContaining(cut.slice(2, -2).split(' ')));
  });

  it('says where nothing is left out', () => {
    expect(excerpt(long, new Set())).toMatch(/^Some words .*\S …$/);
    expect(excerpt(`${long} voted`, new Set(['voted']))).toMatch(/^… .* voted$/);
  });

  it('goes on where there is no space to cut at', () => {
    const text = 'x'.repeat(600);
    expect(excerpt(`${text} vote`, new Set(['vote']))).toContain('vote');
    expect(excerpt(text, new Set()).length).toBeGreaterThan(200);
  });
});

describe('what shows why a statement was found', () => {
  const text = (of: string) => ({ text: { text: of, language: 'en', fallback: false } });
  const document = (more: Partial<SearchDocument>): SearchDocument => ({
    kind: 'dispute',
    id: 'x',
    topicIds: ['harbor'],
    said: [],
    dateWords: '',
    ...more,
  });

  it('is the text with the most of the words', () => {
    const said = [text('Every night counts.'), text('Only days and nights count.')];
    expect(bestSaid(document({ said }), new Set(['days', 'nights', 'night']))).toBe(said[1]);
  });

  it('counts who says it', () => {
    const said = [text('Yes.'), { ...text('No.'), who: text('The sailors').text }];
    expect(bestSaid(document({ said }), new Set(['sailors']))).toBe(said[1]);
  });

  it('is no side of a dispute of which only the question was found', () => {
    expect(bestSaid(document({ said: [text('Yes.')] }), new Set(['nights']))).toBeUndefined();
  });

  it('is how pages write the topic, where nothing else has the word', () => {
    const opening = document({ kind: 'opening', said: [text('A rule.')], names: ['harbor rule', '§ 12(h)'] });
    expect(bestSaid(opening, new Set(['12h']))?.text.text).toBe('§ 12(h)');
    expect(bestSaid(opening, new Set(['other']))?.text.text).toBe('A rule.');
  });
});
