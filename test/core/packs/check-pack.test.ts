import { describe, expect, it } from 'vitest';
import { packFaultsEn } from '@/data/locales/pack-faults/en';
import type { Pack } from '@/data/schema';
import { checkPack } from '@/utils/core/packs/check-pack';
import { at, inventedPack, TODAY } from '../../fixtures/pack';

const faults = (change: (pack: Pack) => void, today = TODAY) =>
  checkPack(inventedPack(change), today).map((fault) => ({ path: fault.path, message: packFaultsEn[fault.code](fault) }));
const words = (count: number) => Array.from({ length: count }, (_, word) => `word${word}`).join(' ');
const harbor = (pack: Pack) => at(pack.topics, 0);
const pier = (pack: Pack) => at(pack.topics, 1);

describe('the checker of packs', () => {
  it('has nothing to say of a pack that holds', () => {
    expect(checkPack(inventedPack(), TODAY)).toEqual([]);
  });

  it.each<[string, (pack: Pack) => void, string, string | RegExp]>([
    [
      'two topics of one id',
      (pack) => pack.topics.push({ ...pier(pack), hue: 3, facts: [], events: [] }),
      'topics[2].id',
      /"pier".*topics\[1\]/,
    ],
    ['two sources of one id', (pack) => pack.sources.push(at(pack.sources, 0)), 'sources[3].id', /"code".*sources\[0\]/],
    [
      'two facts of one id',
      (pack) => Object.assign(at(pier(pack).facts, 0), { id: 'berths' }),
      'topics[1].facts[0].id',
      /"berths".*topics\[0\]\.facts\[0\]/,
    ],
    [
      'two events of one id',
      (pack) => Object.assign(at(pier(pack).events, 0), { id: 'passed' }),
      'topics[1].events[0].id',
      /"passed".*topics\[0\]\.events\[0\]/,
    ],
    [
      'two disputes of one id',
      (pack) => harbor(pack).disputes.push(at(harbor(pack).disputes, 0)),
      'topics[0].disputes[1].id',
      /"nights".*topics\[0\]\.disputes\[0\]/,
    ],
    ['two topics of one hue', (pack) => Object.assign(pier(pack), { hue: 1 }), 'topics[1].hue', /1 .*topics\[0\]/],
    [
      'a citation of no source',
      (pack) => Object.assign(at(at(harbor(pack).facts, 1).citations, 0), { source: 'nowhere' }),
      'topics[0].facts[1].citations[0].source',
      /"nowhere"/,
    ],
    [
      'a definition that cites no source',
      (pack) => harbor(pack).definition?.citations.push({ source: 'nowhere' }),
      'topics[0].definition.citations[1].source',
      /"nowhere"/,
    ],
    [
      'an event that cites no source',
      (pack) => at(harbor(pack).events, 0).citations.push({ source: 'nowhere' }),
      'topics[0].events[0].citations[1].source',
      /"nowhere"/,
    ],
    [
      'a side that cites no source',
      (pack) => at(at(harbor(pack).disputes, 0).sides, 1).citations.push({ source: 'nowhere' }),
      'topics[0].disputes[0].sides[1].citations[1].source',
      /"nowhere"/,
    ],
    [
      'a standing that cites no source',
      (pack) => at(harbor(pack).disputes, 0).standing.citations.push({ source: 'nowhere' }),
      'topics[0].disputes[0].standing.citations[1].source',
      /"nowhere"/,
    ],
    [
      'a source that is cited nowhere',
      (pack) => pack.sources.push({ ...at(pack.sources, 1), id: 'spare' }),
      'sources[3]',
      /"spare"/,
    ],
    [
      'a fact that is also in no topic',
      (pack) => Object.assign(at(harbor(pack).facts, 0), { alsoIn: ['sea'] }),
      'topics[0].facts[0].alsoIn[0]',
      /"sea"/,
    ],
    [
      'an event that is also in its own topic',
      (pack) => Object.assign(at(harbor(pack).events, 0), { alsoIn: ['harbor'] }),
      'topics[0].events[0].alsoIn[0]',
      /"harbor"/,
    ],
    [
      'a dispute that is also in no topic',
      (pack) => Object.assign(at(harbor(pack).disputes, 0), { alsoIn: ['pier', 'sea'] }),
      'topics[0].disputes[0].alsoIn[1]',
      /"sea"/,
    ],
    [
      'a quote of 26 words',
      (pack) => Object.assign(at(pack.sources, 0), { quote: words(26) }),
      'sources[0].quote',
      /26 words.*25/,
    ],
    [
      'a quoted citation of 26 words',
      (pack) => Object.assign(at(at(harbor(pack).facts, 1).citations, 0), { quote: words(26) }),
      'topics[0].facts[1].citations[0].quote',
      /26 words/,
    ],
    ['a topic of facts without a definition', (pack) => delete harbor(pack).definition, 'topics[0].definition', /missing/],
    ['a check in the future', (pack) => Object.assign(pack, { checkedOn: '2026-11-23' }), 'checkedOn', /future/],
    [
      'a definition of the future',
      (pack) => Object.assign(harbor(pack).definition ?? {}, { asOf: '2027' }),
      'topics[0].definition.asOf',
      /future/,
    ],
    [
      'a fact of the future',
      (pack) => Object.assign(at(harbor(pack).facts, 0), { asOf: '2026-12' }),
      'topics[0].facts[0].asOf',
      /future/,
    ],
    [
      'an event of the future',
      (pack) => Object.assign(at(harbor(pack).events, 0), { date: '2026-11-23' }),
      'topics[0].events[0].date',
      /future/,
    ],
    [
      'a standing of the future',
      (pack) => Object.assign(at(harbor(pack).disputes, 0).standing, { asOf: '2099' }),
      'topics[0].disputes[0].standing.asOf',
      /future/,
    ],
    [
      'a source published in the future',
      (pack) => Object.assign(at(pack.sources, 0), { published: '2026-11-23' }),
      'sources[0].published',
      /future/,
    ],
    [
      'a source read in the future',
      (pack) => Object.assign(at(pack.sources, 0), { retrieved: '2026-11-23' }),
      'sources[0].retrieved',
      /future/,
    ],
  ])('names %s, and where it stands', (_, change, path, message) => {
    expect(faults(change)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('takes this year, this month and this day for the present', () => {
    for (const date of ['2026', '2026-11', '2026-11-22']) {
      expect(faults((pack) => Object.assign(at(harbor(pack).facts, 0), { asOf: date }))).toEqual([]);
    }
  });

  it('lets a quote have 25 words, whatever the spaces between them', () => {
    expect(faults((pack) => Object.assign(at(pack.sources, 0), { quote: words(25).replaceAll(' ', '  \n ') }))).toEqual([]);
  });

  it('names every fault, not only the first', () => {
    const all = faults((pack) => {
      Object.assign(pier(pack), { hue: 1 });
      Object.assign(at(harbor(pack).facts, 0), { asOf: '2099' });
      Object.assign(at(pack.sources, 0), { quote: words(40) });
    });
    expect(all.map(({ path }) => path).sort()).toEqual(['sources[0].quote', 'topics[0].facts[0].asOf', 'topics[1].hue']);
  });
});
