import { describe, expect, it } from 'vitest';
import { packSchema } from '@/data/schema';
import { inventedPack, inventedWith } from '../fixtures/pack';

/** @returns where the schema finds fault with the invented pack when this one thing is different. */
function faults(path: string, value: unknown): string[] {
  const parsed = packSchema.safeParse(inventedWith(path, value));
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

it('the schema passes a pack that holds, and changes nothing in it', () => {
  expect(packSchema.parse(inventedPack())).toEqual(inventedPack());
});

describe('the address of a source', () => {
  it.each([
    'https://a.example',
    'https://a.example/path?query=1&b=2#part',
    'https://a.example/ñandú',
    'https://ñandú.example/',
    'https://a.example/a%20b',
  ])('may be %s', (address) => {
    expect(faults('sources.0.url', address)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'http://a.example/',
    'data:text/html,<b>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'chrome-extension://abc/page.html',
    'moz-extension://abc/page.html',
    'view-source:https://a.example/',
    'intent://a.example',
    '//a.example/',
    'a.example',
    '/page',
    'https://user@a.example/',
    'https://user:secret@a.example/',
    'https://:secret@a.example/',
    ' https://a.example/',
    'https://a.example/ ',
    'https://a.example/a b',
    'https://a.example/a\tb',
    'https://a.example/\n',
    'https://a.example/\u202egpj.exe',
    'https://a.example/\u200b',
    'https://a.example/\u0000',
    'https://a.example/\ufeff',
    'https://localhost/',
    'https://intranet/',
    'https://a.example:8443/',
    'https://192.168.0.1/',
    'https://router.local/',
    'https://',
    'https:a.example',
    'https:\\\\a.example',
    `https://a.example/${'x'.repeat(2048)}`,
    '',
    null,
    42,
  ])('must not be %j', (address) => {
    expect(faults('sources.0.url', address)).toEqual(['sources.0.url']);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13',
    '2025-00',
    '2025-04-31',
    '2025-07-00',
    '0000',
    '0000-00-00',
    '2025-7-8',
    '25-07-08',
    '2025/07/08',
    '2025-07-08T00:00',
    '2025-07-08 ',
    '٢٠٢٥',
    'tomorrow',
    '',
  ])('must not be %j', (date) => {
    expect([...new Set(faults('topics.0.facts.0.asOf', date))]).toEqual(['topics.0.facts.0.asOf']);
  });

  it('is a whole day where a pack or a source was checked', () => {
    expect(faults('checkedOn', '2026-11')).toEqual(['checkedOn']);
    expect(faults('sources.0.retrieved', '2026')).toEqual(['sources.0.retrieved']);
  });
});

describe('what is said', () => {
  it('names who makes a claim', () => {
    expect(faults('topics.1.facts.0.speaker', undefined)).toEqual(['topics.1.facts.0.speaker']);
    expect(faults('topics.1.facts.0.speaker', { en: ' ' })).toEqual(['topics.1.facts.0.speaker.en']);
  });

  it('has two sides or more where it is disputed', () => {
    const [side] = inventedPack().topics[0]?.disputes[0]?.sides ?? [];
    expect(faults('topics.0.disputes.0.sides', [side])).toEqual(['topics.0.disputes.0.sides']);
    expect(faults('topics.0.disputes.0.sides', [])).toEqual(['topics.0.disputes.0.sides']);
    expect(faults('topics.0.disputes.0.sides', [side, side, side])).toEqual([]);
  });

  it.each([
    'topics.0.definition',
    'topics.0.facts.0',
    'topics.0.events.0',
    'topics.0.disputes.0.sides.0',
    'topics.0.disputes.0.standing',
  ])('cites a source: %s', (path) => {
    expect(faults(`${path}.citations`, [])).toEqual([`${path}.citations`]);
    expect(faults(`${path}.citations`, undefined)).toEqual([`${path}.citations`]);
  });

  it('stands in English at least, and is not empty', () => {
    expect(faults('topics.0.brief', { es: 'x' })).toEqual(['topics.0.brief.en']);
    expect(faults('topics.0.brief', { en: '   ' })).toEqual(['topics.0.brief.en']);
    expect(faults('topics.0.brief', { en: 'x', es: '' })).toEqual(['topics.0.brief.es']);
  });

  it('is no longer than its place', () => {
    expect(faults('topics.0.brief', { en: 'x'.repeat(240) })).toEqual([]);
    expect(faults('topics.0.brief', { en: 'x'.repeat(241) })).toEqual(['topics.0.brief.en']);
  });
});

describe('a term', () => {
  it.each(['287', 'SB 2-C', '(a+)+$', '§ 287(g)', 'Cayo Hueso', '移民法'])('may be %j', (term) => {
    expect(faults('topics.0.terms.0.text', term)).toEqual([]);
  });

  it.each([
    '',
    ' ',
    'a',
    'AG',
    '   a   ',
    '...',
    '—()—',
    '\u200b\u200b\u200b',
    '\u0301\u0301\u0301',

    'x'.repeat(121),
  ])('must not be %j', (term) => {
    expect([...new Set(faults('topics.0.terms.0.text', term))]).toEqual(['topics.0.terms.0.text']);
    expect([...new Set(faults('topics.0.terms.0.forms', [term]))]).toEqual(['topics.0.terms.0.forms.0']);
  });

  it('has a sense that is known', () => {
    expect(faults('topics.0.terms.0.sense', 'maybe')).toEqual(['topics.0.terms.0.sense']);
  });

  it.each(['', '  ', '\u200b', '\u00ad\u2060', '\u0301'])('of context must not be %j either', (word) => {
    expect([...new Set(faults('topics.0.context.for', [word]))]).toEqual(['topics.0.context.for.0']);
    expect([...new Set(faults('topics.0.context.against', [word]))]).toEqual(['topics.0.context.against.0']);
  });
});

it('a text may look like markup: it is shown letter for letter', () => {
  expect(faults('topics.0.name', { en: '<img src=x onerror=alert(1)> & **x**' })).toEqual([]);
});

describe('the form of a pack', () => {
  it.each<[string, unknown]>([
    ['format', 2],
    ['format', 0],
    ['format', '1'],
    ['format', undefined],
    ['id', 'Has Spaces'],
    ['id', '__proto__'],
    ['id', ''],
    ['id', '-a'],
    ['id', 'a'.repeat(65)],
    ['version', 0],
    ['version', 1.5],
    ['version', Number.POSITIVE_INFINITY],
    ['version', 2 ** 53],
    ['languages', []],
    ['languages', ['ht']],
    ['topics', []],
    ['topics', {}],
    ['topics.0.hue', 9],
    ['topics.0.hue', 'red;background:url(https://a.example)'],
    ['topics.0.terms', []],
    ['topics.0.facts.0.kind', 'rumour'],
    ['topics.0.facts.0.rank', 'first'],
    ['topics.0.events.0.importance', 'huge'],
    ['sources.0.kind', 'gossip'],
    ['sources.0.passage', 'yes'],
    ['sources', null],
  ])('refuses %s that is %j', (path, value) => {
    expect([...new Set(faults(path, value).map((fault) => fault.split('.').slice(0, path.split('.').length).join('.')))]).toEqual(
      [path],
    );
  });

  it.each([
    'extra',
    'topics.0.extra',
    'topics.0.facts.0.extra',
    'topics.0.facts.0.citations.0.extra',
    'topics.0.name.fr',
    'sources.0.extra',
    '__proto__',
  ])('knows every key: %s is refused', (path) => {
    expect(faults(path, 'x')).toEqual([path.split('.').slice(0, -1).join('.')]);
  });

  it.each([null, undefined, 42, 'a pack', [], [inventedPack()]])('is an object, not %j', (document) => {
    expect(packSchema.safeParse(document).success).toBe(false);
  });

  it('leaves the prototype of objects alone', () => {
    const document = JSON.parse('{"format":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(packSchema.safeParse(document).success).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
