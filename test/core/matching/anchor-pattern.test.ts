import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAccents } from '@/utils/core/matching/accents';
import { anchorPattern, anchorsOf, MOST_ANCHORED } from '@/utils/core/matching/anchor-pattern';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { shippedPacks } from '../../fixtures/pack';

const termsOf = () =>
  shippedPacks().flatMap(({ topics }) =>
    topics.flatMap((topic) =>
      topic.terms.filter(({ sense }) => sense !== 'never').flatMap(({ text, forms = [] }) => [text, ...forms]),
    ),
  );

describe('the anchors that every page is asked for', () => {
  it('stand in every term of the shipped packs, in any spelling that the gate knows', () => {
    const anchors = new RegExp(withAccents(anchorsOf(shippedPacks())), 'i');
    const gate = new RegExp(gatePattern(termsOf()), 'i');
    for (const term of termsOf()) {
      for (const text of [term, term.toUpperCase(), term.replaceAll(' ', '\u00a0'), term.replaceAll(' ', '\n')]) {
        if (gate.test(text)) expect(anchors.test(text), text).toBe(true);
      }
    }
  });

  it('of the shipped packs stand in no page about bread: of more terms than anchors bear, everything is a candidate', () => {
    const anchors = new RegExp(withAccents(anchorsOf(shippedPacks())), 'i');
    expect(anchors.test('Bread rises twice. Knead it for 10 minutes, then bake it at 230 degrees.')).toBe(false);
    expect(anchors.test('On sanctuary cities')).toBe(true);
  });

  it('hold the number of what a number tells apart', () => {
    const anchors = new RegExp(withAccents(anchorsOf(shippedPacks())), 'i');
    const others = 'De acuerdo con los programas, el convenio es el del Senate Bill 90; tel. 908-555.';
    expect(anchors.exec(others)).toBeNull();
    for (const text of ['acuerdos 287', 'PROGRAMA 287', 'Senate Bill 168', 'Ch. 908'])
      expect(anchors.test(text), text).toBe(true);
  });

  it('are written once where a gap or a sign is all that parts them', () => {
    expect(anchorPattern(['SB 2-C', 'SB 2C', 'Fla. Stat. 908', 'Fla. Stat. § 908'])).toBe(
      '(?:fla\\.\\W*stat\\.\\W*908|sb\\W*2\\W*c)',
    );
  });

  it('are a third of the gate of all terms at most', () => {
    expect(anchorsOf(shippedPacks()).length).toBeLessThan(gatePattern(termsOf()).length / 3);
  });

  it('are few however many forms there are of a name, up to a length of which nothing is shared quickly', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => `harbor rule ${[...`${at}`].map((digit) => 'abcdefghij'[+digit]).join('')}`);
    expect(anchorPattern(names(MOST_ANCHORED))).toBe('harbor\\W*rule');
    expect(anchorPattern(names(MOST_ANCHORED + 1))).toBe('[^]');
  });

  it('do not stand in what only looks like it', () => {
    const anchors = new RegExp(withAccents(anchorPattern(['sanctuary city', 'sanctuary state', 'Key West', '287(g)'])), 'i');
    expect(['a sanctum', 'the west key', '287 people', 'Monkey business'].filter((text) => anchors.test(text))).toEqual([]);
    expect(['the sanctuary', 'KEY\nWEST', '287 (G)'].filter((text) => !anchors.test(text))).toEqual([]);
  });

  it('refuse nothing in which the gate finds something, whatever the terms', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcnoy28('), minLength: 1, maxLength: 6 });
    const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 30 }), fc.nat(), fc.string(), (terms, at, around) => {
        const text = `${around} ${terms[at % terms.length]} ${around}`;
        const [anchors, gate] = [withAccents(anchorPattern(terms)), gatePattern(terms)];
        return !gate || !new RegExp(gate, 'i').test(text) || new RegExp(anchors, 'i').test(text);
      }),
    );
  });
});
