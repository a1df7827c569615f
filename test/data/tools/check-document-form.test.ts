import { describe, expect, it } from 'vitest';
import { checkDocument } from '@/data/tools/check-document';
import {
  check,
  claim,
  dispute,
  event,
  type FaultRow,
  fact,
  law,
  role,
  series,
  set,
  source,
  topic,
} from '../../fixtures/broken-pack';
import { at, TODAY } from '../../fixtures/pack';

const words = (count: number) => Array.from({ length: count }, (_, word) => `word${word}`).join(' ');

const OF_FORM: FaultRow[] = [
  [
    'a key that is missing',
    (pack) => Reflect.deleteProperty(fact(pack), 'asOf'),
    /^topics\/key-west\/facts\.json \[0\]\.asOf: is missing; write it$/,
  ],
  [
    'a key that is not known',
    (pack) => set(fact(pack), { colour: 'red' }),
    /^topics\/key-west\/facts\.json \[0\]: has a key .*"colour"; correct its spelling/,
  ],
  ['a number for a text', (pack) => set(source(pack), { title: 7 }), /^sources\.json \[0\]\.title: is a number; write a text$/],
  [
    'a text for a list',
    (pack) => set(fact(pack), { citations: 'wlrn' }),
    /^topics\/key-west\/facts\.json \[0\]\.citations: is a text; write a list$/,
  ],
  [
    'a kind that is not known',
    (pack) => set(fact(pack), { kind: 'rumour' }),
    /facts\.json \[0\]\.kind: "rumour" is not known here; write one of law, official-action/,
  ],
  [
    'an empty text',
    (pack) => set(topic(pack, 'uthmeier').brief, { es: ' ' }),
    /^topics\/uthmeier\/topic\.json brief\.es: is empty; write the text$/,
  ],
  [
    'a text that is too long',
    (pack) => set(topic(pack, 'uthmeier').name, { en: 'x'.repeat(81) }),
    /topic\.json name\.en: is longer than 80 characters; shorten it$/,
  ],
  [
    'a date that is no date',
    (pack) => set(fact(pack), { asOf: '2025-02-30' }),
    /facts\.json \[0\]\.asOf: "2025-02-30" is not a date of the calendar; write a real one/,
  ],
  [
    'a span that ends before it begins',
    (pack) => set(event(pack), { date: '2025-09/2025-07' }),
    /events\.json \[1\]\.date: "2025-09\/2025-07" ends before it begins; write the earlier date first$/,
  ],
  [
    'a span of two precisions',
    (pack) => set(event(pack), { date: '2025-03/2025-03-09' }),
    /events\.json \[1\]\.date: must be a date or a span of two alike/,
  ],
  [
    'an address that is not https',
    (pack) => set(source(pack), { url: 'http://a.example/' }),
    /^sources\.json \[0\]\.url: must begin with https:\/\/.*write the page’s address$/,
  ],
  [
    'an archive that is not https',
    (pack) => set(source(pack), { archive: 'javascript:alert(1)' }),
    /^sources\.json \[0\]\.archive: must begin with https/,
  ],
  [
    'a statement without a source',
    (pack) => set(event(pack), { citations: [] }),
    /events\.json \[1\]\.citations: has no source; cite at least one$/,
  ],
  [
    'a claim without a speaker',
    (pack) => Reflect.deleteProperty(claim(pack), 'speaker'),
    /facts\.json \[2\]\.speaker: is a claim or a note; name who makes it$/,
  ],
  [
    'a dispute with one side',
    (pack) => dispute(pack).sides.pop(),
    /disputes\.json \[0\]\.sides: has one side only; a dispute has two or more$/,
  ],
  [
    'a role without a date',
    (pack) => Reflect.deleteProperty(role(pack), 'from'),
    /^topics\/uthmeier\/roles\.json \[1\]\.from: has no date; write from, inOfficeBy or to$/,
  ],
  [
    'a disagreement with one version',
    (pack) => at(topic(pack, '287g').disagreements, 1).versions.pop(),
    /disagreements\.json \[1\]\.versions: has fewer than 2 versions/,
  ],
  [
    'a format of the future',
    (pack) => set(pack, { format: 2 }),
    /^pack\.json format: 2 is made for a newer version of Sidelight; update Sidelight$/,
  ],
  [
    'a source that is not there',
    (pack) => set(at(fact(pack).citations, 0), { source: 'x' }),
    /^topics\/key-west\/facts\.json \[0\]\.citations\[0\]\.source: "x" is no source of this pack; add it to the sources or cite another$/,
  ],
  [
    'a source cited twice',
    (pack) => set(at(fact(pack).citations, 1), at(fact(pack).citations, 0)),
    /facts\.json \[0\]\.citations\[1\]\.source: .* is cited twice; cite it once$/,
  ],
  [
    'a source that nobody cites',
    (pack) => pack.sources.push({ ...source(pack), id: 'spare' }),
    /^sources\.json \[\d+\]: "spare" is cited nowhere; cite it or take it out$/,
  ],
  [
    'two facts of one id',
    (pack) => set(fact(pack), { id: at(topic(pack, '287g').facts, 0).id }),
    /key-west\/facts\.json \[0\]\.id: "287g-created-1996" is also the id of topics\[0\]\.facts\[0\]; write another$/,
  ],
  [
    'two topics of one hue',
    (pack) => set(topic(pack, 'uthmeier'), { hue: 1 }),
    /^topics\/uthmeier\/topic\.json hue: 1 is also the hue of topics\[0\]; write another$/,
  ],
  [
    'a topic that is not there',
    (pack) => set(event(pack), { alsoIn: ['sea'] }),
    /events\.json \[1\]\.alsoIn\[0\]: "sea" is no topic of this pack/,
  ],
  [
    'a date in the future',
    (pack) => set(at(law(pack).steps, 4), { date: '2027-01-01' }),
    /^topics\/sanctuary-laws\/laws\.json \[0\]\.steps\[4\]\.date: "2027-01-01" is in the future/,
  ],
  [
    'a quote that is too long',
    (pack) => set(at(fact(pack).citations, 0), { quote: words(26) }),
    /citations\[0\]\.quote: has 26 words; quote at most 25$/,
  ],
  [
    'words around no quote',
    (pack) => set(at(fact(pack).citations, 0), { prefix: 'before' }),
    /citations\[0\]\.quote: is missing, though words around it are given; write the quote$/,
  ],
  [
    'steps of a law out of order',
    (pack) => law(pack).steps.push(...law(pack).steps.splice(3, 1)),
    /laws\.json \[0\]\.steps\[4\]\.date: "2021-09-21" comes after "2023-04-13" here; put the earlier one first$/,
  ],
  [
    'points of a series out of order',
    (pack) => set(at(series(pack).points, 0), { date: '2025-01-01' }),
    /^topics\/287g\/series\.json \[0\]\.points\[1\]\.date: "2024-06-30" comes after "2025-01-01"/,
  ],
  [
    'a value in no column',
    (pack) => set(at(series(pack).points, 0).values, { texas: 1 }),
    /series\.json \[0\]\.points\[0\]\.values\.texas: "texas" is no column; add it to columns or take it out$/,
  ],
  [
    'a column without a value',
    (pack) => series(pack).columns.push({ key: 'texas', label: { en: 'Texas', es: 'Texas' } }),
    /series\.json \[0\]\.columns: "texas" has no value at any point/,
  ],
  [
    'an office left before it was taken',
    (pack) => set(role(pack), { to: '2024' }),
    /roles\.json \[1\]\.to: "2024" is before "2025-02-17"; an office is left after it is taken$/,
  ],
];

describe('a fault of form, in a copy of the pack, gives one line that says where, what, and what to write', () => {
  it.each(OF_FORM)('%s', (_, change, line) => {
    expect(check(change).lines).toEqual([expect.stringMatching(line)]);
  });
});

it.each([null, 42, 'a pack', [], {}])('a document that is %j has faults and no pack', (wrong) => {
  const checked = checkDocument(wrong, { today: TODAY });
  expect(checked.pack).toBeUndefined();
  expect(checked.faults.length).toBeGreaterThan(0);
});
