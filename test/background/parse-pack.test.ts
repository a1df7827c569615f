import { describe, expect, it } from 'vitest';
import { parsePack } from '@/utils/background/parse-pack';
import { Problem } from '@/utils/core/interface/problem';
import { at, inventedPack, inventedWith, TODAY } from '../fixtures/pack';

/** @returns the lines that tell what is wrong with a document. */
function told(document: unknown): string[] {
  try {
    parsePack(document, 'my.json', TODAY);
  } catch (error) {
    if (error instanceof Problem && error.code === 'pack-broken') return error.detail.split('\n');
    throw error;
  }
  return [];
}

describe('parsing a pack', () => {
  it('gives back a pack that holds', () => {
    expect(parsePack(inventedPack(), 'my.json', TODAY)).toEqual(inventedPack());
  });

  it.each<[string, unknown, string]>([
    [
      'an address',
      inventedWith('sources.0.url', 'javascript:alert(1)'),
      'my.json: sources[0].url: https, found "javascript:alert(1)"',
    ],
    ['a claim', inventedWith('topics.1.facts.0.speaker', undefined), 'my.json: topics[1].facts[0].speaker: no-speaker'],
    [
      'a date',
      inventedWith('topics.0.facts.1.asOf', '2026-02-30'),
      'my.json: topics[0].facts[1].asOf: no-such-day, found "2026-02-30"',
    ],
    ['a format', inventedWith('format', 2), 'my.json: format: newer-format, found "2"'],
    [
      'a cross-reference',
      inventedWith('topics.0.facts.0.citations.0.source', 'nowhere'),
      'my.json: topics[0].facts[0].citations[0].source: no-source, found "nowhere"',
    ],
  ])('names file, path and fault of %s', (_, document, line) => {
    expect(told(document)).toContainEqual(expect.stringContaining(line));
  });

  it.each<[string, unknown, RegExp]>([
    ['a key that it does not know', inventedWith('topics.0.facts.0.sayer', 'x'), /topics\[0\]\.facts\[0\].*sayer/],
    [
      'a key that is missing',
      inventedWith('topics.0.brief', undefined),
      /topics\[0\]\.brief: .*(missing|required|string|object|undefined)/i,
    ],
    ['a wrong type', inventedWith('version', 'one'), /version: .*(number|int)/i],
    ['a word that is not on the list', inventedWith('topics.0.facts.0.kind', 'rumour'), /kind: .*official-action/],
    ['what is no object', 'a pack', /object/i],
  ])('says what is wrong with %s, not only that something is', (_, document, line) => {
    expect(told(document).join('\n')).toMatch(line);
  });

  it('tells 20 faults and how many more there are', () => {
    const document = inventedPack((pack) => {
      const source = at(pack.sources, 0);
      for (let n = 0; n < 25; n++) pack.sources.push({ ...source, id: `s${n}`, url: 'http://a.example' });
    });
    const lines = told(document);
    expect(lines.length).toBe(21);
    expect(lines[0]).toMatch(/^my\.json: sources\[3\]\.url: /);
    expect(lines[19]).toMatch(/^my\.json: sources\[22\]\.url: /);
    expect(lines[20]).toBe('and 5 more');
  });

  it('tells 20 faults without a word of more', () => {
    const document = inventedPack((pack) => {
      const source = at(pack.sources, 0);
      for (let n = 0; n < 20; n++) pack.sources.push({ ...source, id: `s${n}`, url: 'http://a.example' });
    });
    expect(told(document).length).toBe(20);
    expect(told(document).at(-1)).not.toMatch(/more$/);
  });

  it.each([null, undefined, 42, [], 'text', Number.NaN])('refuses %j by a problem, not by a crash', (document) => {
    expect(told(document).length).toBeGreaterThan(0);
  });

  it('refuses a document that nests without end by a problem, not by a crash', () => {
    let deep: unknown = 'end';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(told(inventedWith('topics', deep)).length).toBeGreaterThan(0);
    expect(told(inventedWith('topics.0.name', deep)).length).toBeGreaterThan(0);
  });
});
