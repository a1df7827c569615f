import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '@/utils/core/mentions/sentence';
import { growth } from '../../fixtures/linear';

/** @param marked a text with the mention in `[ ]`. */
function around(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return sentenceAround(marked.replace(/[[\]]/g, ''), start, end);
}

describe('the sentence of a mention', () => {
  it.each([
    ['in the middle', 'First. On Monday [Key West] voted again. Then more.', 'On Monday ', ' voted again.'],
    ['at its start', 'First. [Key West] voted. Then more.', '', ' voted.'],
    ['at its end', 'First. They met in [Key West]. Then more.', 'They met in ', '.'],
    ['alone', '[Key West]', '', ''],
    ['behind a question', 'Why? In [Key West] they know!', 'In ', ' they know!'],
    ['behind a closing quote', 'He said “no.” In [Key West] they know.', 'In ', ' they know.'],
    ['before a Spanish question', 'En [Cayo Hueso] votaron. ¿Y ahora?', 'En ', ' votaron.'],
    ['with a number that is no end', 'It cost 3.5 million in [Key West] alone.', 'It cost 3.5 million in ', ' alone.'],
    ['with small letters behind a stop', 'At 5 p.m. in [Key West] they met.', 'At 5 p.m. in ', ' they met.'],
    ['over many spaces', 'In\n   the city of \t[Key West]\n  today.', 'In the city of ', ' today.'],
  ])('%s', (_, marked, before, after) => {
    expect(around(marked)).toEqual({ before, after });
  });

  it('cuts a long sentence at the edge of a word, and says so', () => {
    const words = 'word '.repeat(100);
    const { before, after } = around(`${words}[Key West] ${words}`);
    expect(before).toMatch(/^…(word )+$/);
    expect(after).toMatch(/^( word)+…$/);
    for (const side of [before, after]) {
      expect(side.length).toBeGreaterThan(60);
      expect(side.length).toBeLessThanOrEqual(121);
    }
  });

  it('never shows more than a line or two, also of text without spaces', () => {
    const { before, after } = around(`${'x'.repeat(1000)}[Key West]${'y'.repeat(1000)}`);
    expect(before.length).toBeLessThanOrEqual(121);
    expect(after.length).toBeLessThanOrEqual(121);
    expect(before).toMatch(/^…/);
    expect(after).toMatch(/…$/);
  });

  it('cuts no character in two', () => {
    const { before, after } = around(`${'🏝️'.repeat(300)}[Key West]${'🏝️'.repeat(300)}`);
    expect(before.isWellFormed()).toBe(true);
    expect(after.isWellFormed()).toBe(true);
  });

  it('holds words of the text only, whatever the text', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom('. ', '? ', ' ', 'word', 'The', '…', '\n', '🏝️', '“', '”'), fc.string({ maxLength: 5 })),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(text, text, (head, tail) => {
        const [before, after] = [head.join('').toWellFormed(), tail.join('').toWellFormed()];
        const shown = sentenceAround(`${before}Key West${after}`, before.length, before.length + 8);
        const single = (it: string) => it.replace(/\s+/g, ' ');
        const isCut = (side: string) => side.startsWith('…') || side.endsWith('…');
        if (!isCut(shown.before)) expect(single(before).endsWith(shown.before)).toBe(true);
        else expect(single(before).endsWith(shown.before.slice(1))).toBe(true);
        const kept = shown.after.endsWith('…') && !single(after).startsWith(shown.after) ? shown.after.slice(0, -1) : shown.after;
        expect(single(after).startsWith(kept)).toBe(true);
        expect(shown.before.isWellFormed() && shown.after.isWellFormed()).toBe(true);
      }),
    );
  });

  it('looks no further than it must in a text of a million words', () => {
    const text = (words: number) => {
      const half = 'word '.repeat(words / 2);
      const whole = `${half}Key West ${half}`;
      // Joined now, not when it is timed.
      expect(whole.indexOf('Key West')).toBe(half.length);
      return { whole, at: half.length };
    };
    const texts = new Map([500_000, 1_000_000].map((words) => [words, text(words)]));
    const look = (words: number) => {
      const { whole, at } = texts.get(words) ?? text(words);
      for (let i = 0; i < 100; i++) sentenceAround(whole, at, at + 8);
    };
    expect(growth(look, 500_000)).toBeLessThan(1.6);
  });
});
