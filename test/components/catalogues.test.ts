import { describe, expect, it } from 'vitest';
import { catalogues } from '@/data/locales';
import { FACT_KINDS, LANGUAGES, SOURCE_KINDS } from '@/data/schema';
import { PROBLEM_CODES } from '@/utils/core/problem';

/** @returns every leaf with its path; a function is called with stand-ins, so that what it says is looked at too. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [1, 2].map((count) => [
      `${path}(${count})`,
      String(value(...Array.from({ length: value.length }, (_, at) => (at === 0 ? count : '«x»')))),
    ]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const strings = catalogues[language];

  it('has the same keys as English, lists of the same length included', () => {
    const keys = (of: unknown) => leaves(of).map(([path]) => path);
    expect(keys(strings)).toEqual(keys(catalogues.en));
  });

  it('has no empty string and nothing left undone', () => {
    for (const [path, text] of leaves(strings)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|TODO|\s{2}/);
    }
  });

  it('has a sentence for every problem', () => {
    for (const code of PROBLEM_CODES) {
      expect(strings.problems[code], code).toMatch(/^\p{Lu}.{40,}\.$/u);
      expect(strings.problems[code], code).not.toContain(code);
    }
    expect(Object.keys(strings.problems).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it('has words for every kind of fact and source', () => {
    expect(Object.keys(strings.factKinds)).toEqual([...FACT_KINDS]);
    expect(Object.keys(strings.sourceKinds)).toEqual([...SOURCE_KINDS]);
  });

  it('tells one from many', () => {
    for (const say of [
      strings.panel.mentions,
      strings.panel.moreFacts,
      strings.popup.mentions,
      strings.panel.allEvents,
      strings.panel.allMentions,
      strings.panel.moreSince,
      strings.card.since,
    ]) {
      expect(say(1)).not.toBe(say(2).replaceAll('2', '1'));
    }
  });
});

it('Spanish is not English left behind', () => {
  const english = new Map(leaves(catalogues.en));
  const same = leaves(catalogues.es)
    .filter(([path, text]) => english.get(path) === text)
    .map(([path]) => path);
  // The name, and the names of languages in themselves, are the same everywhere.
  expect(same.filter((path) => !/\.(name|title|languages\.\w+|open|close|citation\(.*)$/.test(path))).toEqual([]);
});
