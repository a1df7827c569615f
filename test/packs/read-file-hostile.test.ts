import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packFaultsEn } from '@/data/locales/pack-faults/en';
import { MOST_FAULTS } from '@/utils/core/packs/pack-fault';
import { type Beside, readFile } from '@/utils/packs/read-file';
import { at, inventedPack, inventedWith, TODAY } from '../fixtures/pack';

const BESIDE: Beside = {
  bundled: new Set(['florida-immigration']),
  topics: new Map([['key-west', { packId: 'florida-immigration', packName: 'Florida immigration' }]]),
};
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (document: unknown) => bytes(JSON.stringify(document, null, 2));
const text = JSON.stringify(inventedPack(), null, 2);

/** @returns the lines that a reader gets of a file: none where it is imported. */
function told(content: Uint8Array): string[] {
  const started = process.threadCpuUsage();
  const { pack, faults } = readFile(content, TODAY, BESIDE);
  // What it costs, whatever else the machine does.
  expect(process.threadCpuUsage(started).user / 1000, 'milliseconds').toBeLessThan(1000);
  expect(pack === undefined).toBe(faults.length > 0);
  return faults.slice(0, MOST_FAULTS + 1).map((fault) => {
    const line = packFaultsEn[fault.code](fault);
    expect(line).not.toMatch(/undefined|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(line.length).toBeLessThan(400);
    return fault.path ? `${fault.path}: ${line}` : line;
  });
}

/** A place in the invented pack, what stands there instead, and the one line that it gives. */
type Row = [number: string, what: string, content: Uint8Array, line: RegExp | RegExp[] | 'imported'];
const put = (path: string, value: unknown, isDense = false) =>
  isDense ? bytes(JSON.stringify(inventedWith(path, value))) : file(inventedWith(path, value));
const url = (address: string) => put('sources.0.url', address);
const zalgo = `e${'\u0301'.repeat(500)}`;

const FILES: Row[] = [
  ['P01', 'an empty file', bytes(''), /^the file is empty; choose/],
  ['P02', 'spaces only', bytes(' \n\t '), /^the file is empty/],
  ['P03', 'a byte order mark', bytes(`\ufeff${text}`), 'imported'],
  ['P04', 'UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), /^is not UTF-8; save/],
  ['P04', 'UTF-16 without its mark', new Uint8Array(Buffer.from(text, 'utf16le')), /^is not UTF-8; save/],
  ['P05', 'broken UTF-8', new Uint8Array([...bytes('{\n "a": "'), 0xc3, 0x28]), /^is not UTF-8 at line 2, column 8; save/],
  ['P05', 'UTF-8 cut in a letter', new Uint8Array([...bytes('{\n "a": "'), 0xc3]), /^is not UTF-8 at line 2, column \d/],
  [
    'P06',
    'a page',
    bytes('<!doctype html>\n<title>x</title>'),
    /^is not JSON at line 1, column 1, found "<!doctype html><U\+000A>/,
  ],
  [
    'P07',
    'a pack cut in half',
    bytes(text.slice(0, text.length / 2)),
    /^ends too early at line \d+, column \d+; the file is cut off/,
  ],
  ['P07', 'a pack cut in a key', bytes('{"format": 1, "i'), /^ends too early at line 1, column 17/],
  ['P08', 'a comma too many', bytes('{"a": 1,\n "b": [1, 2,],\n}'), /^has a comma too many at line 2, column 12; take it out/],
  ['P08', 'a comma at the end', bytes('{"a": 1,\n}'), /^has a comma too many at line 1, column 8/],
  ['P08', 'a comment', bytes('{\n  // mine\n "a": 1}'), /such as a comment, at line 2, column 3; take it out/],
  ['P09', 'NaN', bytes('{"version": NaN}'), /^is not JSON at line 1, column 13, found "NaN}"/],
  ['P10', 'a list', file([inventedPack()]), /^must be an object, found a list/],
  ['P11', 'a text', file('a pack'), /^must be an object, found a text/],
  ['P12', 'null', file(null), /^must be an object, found null/],
  ['P13', '20 MB', new Uint8Array(20 * 1024 * 1024), /^the file has 20\.0 MB; a pack has at most 5 MB$/],
  ['P14', 'gzip', gzipSync(text), /^is not text; unpack it/],
  ['P15', 'nesting without end', bytes('['.repeat(10_000)), /^is nested deeper than 32/],
  ['P15', 'nesting without end in a pack', bytes(`{"topics":${'{"a":'.repeat(100_000)}`), /^is nested deeper than 32/],
  ['P16', '200,000 topics', put('topics', Array(200_000).fill({})), /^topics: has more than 200 topics; write at most 200$/],
  ['P16', '1,500,000 numbers', put('topics.0.facts', Array(1_500_000).fill(0), true), /facts: has more than 200 facts/],
  [
    'P17',
    'a key twice',
    bytes('{\n "id": "a",\n "x": {"id": 1},\n "id": "b"\n}'),
    /^id: has the key "id" twice, the second time at line 4/,
  ],
  [
    'P19',
    '__proto__',
    bytes(text.replace('{', '{"__proto__": {"polluted": true},')),
    /^__proto__: the key "__proto__" is not allowed/,
  ],
  [
    'P20',
    '__proto__ deep inside',
    bytes(text.replace('"facts": [', '"facts": [{"\\u005f_proto__": {}},')),
    /^topics\[0\]\.facts\[0\]\.__proto__: the key/,
  ],
  [
    'P21',
    'constructor.prototype',
    bytes(text.replace('{', '{"constructor": {"prototype": {}},')),
    [/^constructor: the key "constructor" is not allowed/, /^constructor\.prototype: the key/],
  ],
  ['P22', 'an id __proto__', put('topics.0.id', '__proto__'), /^topics\[0\]\.id: must be letters a-z, digits and hyphens/],
  ['P23', 'an id toString', put('topics.0.id', 'toString'), /^topics\[0\]\.id: must be letters a-z/],
  ['P23', 'an id constructor', put('topics.0.id', 'constructor'), /^topics\[0\]\.id: must be letters a-z/],
  ['P24', 'no version', put('version', undefined), /^version: is missing; write it$/],
  ['P25', 'format 99', put('format', 99), /^format: 99 is made for a newer version of Sidelight; update/],
  [
    'P26',
    'a key that is not known',
    put('topics.0.facts.0.statment', 'x'),
    /^topics\[0\]\.facts\[0\]: has a key that is not known here: "statment"; write "statement" or take it out$/,
  ],
  ['P26', 'a key like none', put('colour', 'x'), /has a key that is not known here: "colour"; correct its spelling/],
  [
    'P26',
    'more keys that are not known than a call takes',
    bytes(`{${Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join()}}`),
    /^has more than 1000 keys; write at most 1000$/,
  ],
  ['P27', 'a number for a text', put('sources.0.title', 7), /^sources\[0\]\.title: is a number; write a text$/],
  ['P27', 'a text for a list', put('topics.0.terms', 'x'), /^topics\[0\]\.terms: is a text; write a list$/],
  [
    'P28',
    '1e999',
    bytes(text.replace('"version": 3', '"version": 1e999')),
    /^version: must be a whole number from 0 to 9007199254740991, found Infinity/,
  ],
  [
    'P29',
    '9007199254740993',
    bytes(text.replace('"version": 3', '"version": 9007199254740993')),
    /^version: must be a whole number from 0 to 9007199254740991, found 900719925474099\d/,
  ],
  [
    'P30',
    'two topics of one id',
    file(inventedPack((pack) => pack.topics.push({ ...at(pack.topics, 1), hue: 3, facts: [], events: [] }))),
    /^topics\[2\]\.id: "pier" is also the id of topics\[1\]; write another$/,
  ],
  [
    'P31',
    'the id of a bundled pack',
    put('id', 'florida-immigration'),
    /^id: "florida-immigration" comes with Sidelight; bundled packs can't be replaced by import/,
  ],
  [
    'P31',
    'a topic of another pack',
    file(inventedPack((pack) => pack.topics.push({ ...at(pack.topics, 1), id: 'key-west', hue: 3, facts: [], events: [] }))),
    /^topics\[2\]\.id: "key-west" is already a topic of the pack "Florida immigration"/,
  ],
  [
    'P34',
    'a source that is not there',
    put('topics.0.facts.0.citations.0.source', 'nowhere'),
    /^topics\[0\]\.facts\[0\]\.citations\[0\]\.source: "nowhere" is no source/,
  ],
  [
    'P35',
    '10,000 sources',
    file(
      inventedPack((pack) =>
        pack.sources.push(...Array.from({ length: 10_000 }, (_, n) => ({ ...at(pack.sources, 0), id: `s${n}` }))),
      ),
    ),
    /^sources: has more than 2000 sources/,
  ],
  [
    'P36',
    'February 30',
    put('topics.0.facts.0.asOf', '2026-02-30'),
    /asOf: "2026-02-30" is not a date of the calendar; write a real one: 2025-07-08/,
  ],
  ['P37', 'zeros', put('topics.0.facts.0.asOf', '0000-00-00'), /asOf: "0000-00-00" is not a date of the calendar/],
  [
    'P38',
    'tomorrow',
    put('topics.0.facts.0.asOf', 'tomorrow'),
    /asOf: must be a date: 2025, 2025-07 or 2025-07-08, found "tomorrow"/,
  ],
  ['P39', 'next year', put('topics.0.facts.0.asOf', '2027'), /asOf: "2027" is in the future/],
  ['P40', 'an empty term', put('topics.0.terms.0.text', ''), /^topics\[0\]\.terms\[0\]\.text: is empty/],
  ['P41', 'a term of one letter', put('topics.0.terms.0.text', 'a'), /text: "a" is too short to be a term/],
  ['P42', 'a common word', put('topics.0.terms.0.text', 'The'), /text: "The" alone is too common; .*give it context/],
  [
    'P41',
    'a letter with signs of no width',
    put('topics.0.terms.0.text', 'x\ufe0f\ufe0f'),
    /^topics\[0\]\.terms\[0\]\.text: ".*" is too short to be a term/,
  ],
  [
    'P41',
    'a letter between dashes',
    put('topics.0.terms.0.text', '- x -'),
    /^topics\[0\]\.terms\[0\]\.text: ".*" is too short to be a term/,
  ],
  ['P42', 'two words of every page', put('topics.0.terms.0.text', 'of the'), /^topics\[0\]\.terms\[0\]\.text: .*too common/],
  ['P42', 'one in quotes', put('topics.0.terms.0.text', '“the”'), /^topics\[0\]\.terms\[0\]\.text: .*too common/],
  [
    'P42',
    'a name of such words, in its capitals',
    put('topics.0.terms.0', { text: 'El Al', sense: 'alone', exactCase: true }),
    'imported',
  ],
  ['P43', '10,000 characters', put('topics.0.terms.0.text', 'x'.repeat(10_000)), /text: is longer than 120 characters/],
  [
    'P44',
    '50,000 terms',
    put(
      'topics.0.terms',
      Array.from({ length: 50_000 }, (_, n) => ({ text: `term ${n}`, sense: 'alone' })),
    ),
    /^topics\[0\]\.terms: has more than 10000 terms/,
  ],
  ['P45', 'a term of punctuation', put('topics.0.terms.0.text', '...---'), /text: has no letter or digit, found "...---"/],
  [
    'P45',
    'a term of nothing',
    put('topics.0.terms.0.text', '\u200b\u200b\u200b'),
    /text: has no letter or digit, found "<U\+200B>/,
  ],
  ['P46', 'an expression', put('topics.0.terms.0.text', '(a+)+$'), 'imported'],
  ['P47', 'half a character', put('name.en', 'x\ud800'), /^name\.en: is not valid text, found "x<U\+D800>"/],
  [
    'P48',
    'a text turned around',
    put('name.en', 'Fact\u202exyz'),
    /^name\.en: holds a direction control, found "Fact<U\+202E>xyz"; take it out/,
  ],
  [
    'P49',
    '500 marks',
    put('topics.0.facts.0.statement.en', zalgo),
    /statement\.en: has too many marks over one letter, found "e\u0301+…"/,
  ],
  [
    'P50',
    'javascript:',
    url('javascript:alert(1)'),
    /^sources\[0\]\.url: must begin with https:\/\/, found "javascript:alert\(1\)"; write the page’s address$/,
  ],
  ['P51', 'java\\nscript:', url('java\nscript:alert(1)'), /must begin with https:\/\/, found "java<U\+000A>script/],
  ['P52', 'data:', url('data:text/html,x'), /must begin with https/],
  ['P53', 'blob:', url('blob:https://a.example/1'), /must begin with https/],
  ['P54', 'http:', url('http://a.example/'), /must begin with https/],
  ['P55', '//a.b', url('//a.b'), /must be a whole address/],
  ['P56', 'a user name', url('https://user:pw@a.b'), /must be without user name and password/],
  ['P57', 'localhost', url('https://localhost/'), /must be a public address/],
  ['P57', 'a number', url('https://127.0.0.1/'), /must be a public address/],
  ['P57', 'a number in another form', url('https://0x7f.1/'), /must be a public address/],
  ['P57', 'a number of six', url('https://[::1]/'), /must be a public address/],
  ['P57', 'no dot', url('https://intranet/'), /must be a public address/],
  ['P57', 'a port', url('https://a.example:8443/'), /must be a public address, with a name and without a port/],
  ['P57', 'a name of the home', url('https://router.local/'), /must be a public address/],
  ['P58', 'spaces around it', url(' https://a.example/ '), /has spaces around the address.*write "https:\/\/a\.example\/"$/],
  ['P58', 'a control character', url('https://a.example/\u0007'), /holds a control character/],
  ['P59', 'a host that looks like another', url('https://xn--80ak6aa92e.com/'), 'imported'],
  ['P60', '5,000 characters', url(`https://a.example/${'x'.repeat(5000)}`), /is longer than 2048 characters/],
  ...[
    'chrome-extension://x/y.html',
    'moz-extension://x/y.html',
    'file:///etc/passwd',
    'view-source:https://a.example/',
    'intent://a.example',
  ].map((address): Row => ['P61', address, url(address), /must begin with https/]),
  ['P62', 'markup in every text', file(everyText('<img src=x onerror=alert(1)></script>&lt; **x**')), 'imported'],
  [
    'P63',
    'a colour',
    put('topics.0.hue', 'red;background:url(https://a.example)'),
    /^topics\[0\]\.hue: "red;background:url\(https:\/\/a\.example\)" is not known here; write one of 1, 2, 3/,
  ],
  [
    'P63',
    '100 kB of a sentence',
    put('topics.0.facts.0.statement.en', 'word '.repeat(20_000)),
    /statement\.en: is longer than 600 characters/,
  ],
  [
    'P63',
    'NUL',
    put('topics.0.facts.0.statement.en', 'a\u0000b'),
    /holds a control character or a line break, found "a<U\+0000>b"/,
  ],
  [
    'P63',
    'a tab',
    put('topics.0.facts.0.statement.en', 'a\tb'),
    /holds a control character or a line break, found "a<U\+0009>b"/,
  ],
];

/** Every English text of the invented pack made the same. */
function everyText(words: string): unknown {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'en' && typeof inner === 'string' ? words : visit(inner)]),
    );
  };
  return visit(inventedPack());
}

it('a pack with more faults than a call takes gives the first of them, and the number of those that are told', () => {
  const terms = Array.from({ length: 1500 }, () => 0);
  const topics = Array.from({ length: 200 }, (_, number) => ({ ...at(inventedPack().topics, 0), id: `t-${number}`, terms }));
  const lines = told(put('topics', topics, true));
  expect(lines).toHaveLength(MOST_FAULTS + 1);
  expect(lines[0]).toMatch(/^topics\[0\]\.terms\[0\]: is a number/);
});

describe('hostile packs: each gives its one line, or is imported as it is', () => {
  it.each(FILES)('%s %s', (_, __, content, line) => {
    const lines = told(content);
    if (line === 'imported') expect(lines).toEqual([]);
    else expect(lines).toEqual([line].flat().map((each) => expect.stringMatching(each)));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
