import { describe, expect, it } from 'vitest';
import type { Language } from '@/data/schema';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { searchDocuments } from '@/utils/core/search/search-documents';
import { makeSearch } from '@/utils/core/search/search-index';
import { pick } from '@/utils/core/text/local-text';
import { shippedPacks } from '../../fixtures/pack';

const records = shippedPacks().flatMap(topicRecords);
const searches = new Map<Language, ReturnType<typeof makeSearch>>();
function search(query: string, language: Language = 'en') {
  let find = searches.get(language);
  if (!find) {
    const names = new Map(records.map(({ id, name }) => [id, pick(name, language).text]));
    find = makeSearch(searchDocuments(records, language), (id) => names.get(id) ?? '', language);
    searches.set(language, find);
  }
  return find(query);
}
const ids = (query: string, language?: Language) =>
  search(query, language).hits.map(({ document: { kind, id, topicIds } }) =>
    kind === 'opening' ? `${kind} ${topicIds.join()}` : `${kind} ${id}`,
  );

/** What a reader types, and what has to be there among the first three. */
const WANTED: [query: string, language: Language, wanted: string][] = [
  ['287(g)', 'en', 'opening 287g'],
  ['287 g', 'en', 'opening 287g'],
  ['287g', 'en', 'opening 287g'],
  ['Section 287 (g)', 'en', 'opening 287g'],
  ['§ 1357(g)', 'en', 'opening 287g'],
  ['8 USC 1357', 'en', 'opening 287g'],
  ['key west', 'en', 'opening key-west'],
  ['cayo hueso', 'en', 'opening key-west'],
  ['Uthmeier', 'en', 'opening uthmeier'],
  ['uthm', 'en', 'opening uthmeier'],
  ['sworn in', 'en', 'fact uth-sworn-in'],
  ['williams contempt', 'en', 'fact uth-contempt'],
  ['maricopa', 'en', 'fact 287g-maricopa-2011'],
  ['hope florida grand jury', 'en', 'fact uth-hope-florida'],
  ['vote July 8', 'en', 'fact kw-vote-july-8'],
  ['SB168', 'en', 'law law-sb-168'],
  ['1,843', 'en', 'fact 287g-count-2026-05-18'],
  ['1843 agreements', 'en', 'fact 287g-count-2026-05-18'],
  ['El Pais checkpoints', 'en', 'fact kw-dec-2025-enforcement'],
  ['Brandenberg chief', 'en', 'fact kw-agreement-signed'],
  ['jueza williams desacato', 'es', 'fact uth-contempt'],
  ['cayo hueso', 'es', 'opening key-west'],
  ['jefe de policia Brandenburg', 'es', 'fact kw-agreement-signed'],
  ['ciudades santuario', 'es', 'opening sanctuary-laws'],
  ['fiscal general', 'es', 'opening uthmeier'],
  ['pwogram 287(g)', 'ht', 'opening 287g'],
];

describe('search', () => {
  it.each(WANTED)('for “%s” in %s finds %s', (query, language, wanted) => {
    expect(ids(query, language).slice(0, 3)).toContain(wanted);
  });

  it.each([
    ['comision', 'comisión'],
    ['RODRIGUEZ', 'Rodríguez'],
    ['287(g)', '287g'],
    ['287(g)', '287 (g)'],
    ['§ 1357(g)', '§1357(G)'],
    ['SB 4-C', 'sb4c'],
    ['“sanctuary”', 'sanctuary'],
  ])('says the same of “%s” and “%s”', (one, other) => {
    expect(ids(one, 'es')).toEqual(ids(other, 'es'));
    expect(ids(one, 'es').length).toBeGreaterThan(0);
  });

  it('wants every word, in any field', () => {
    const { hits, haveAll } = search('vote key west');
    expect(haveAll).toBe(true);
    expect(hits.length).toBeGreaterThan(2);
    expect(hits.every(({ terms }) => [...terms].some((term) => term.startsWith('vote')) && terms.has('west'))).toBe(true);
  });

  it('leaves out small words beside others, and takes them alone', () => {
    expect(ids('the vote of the commission')).toEqual(ids('vote commission'));
    expect(ids('the').length).toBeGreaterThan(0);
  });

  it('finds the singular of a plural and the other way', () => {
    const [one, many] = [new Set(ids('sheriff')), new Set(ids('sheriffs'))];
    expect([...many].filter((id) => !one.has(id))).toEqual([]);
    expect(many.size).toBeGreaterThan(ids('sheriffs').filter((id) => id.startsWith('source')).length);
    expect(search('cities').hits.some(({ terms }) => terms.has('city'))).toBe(true);
    expect(search('ciudades', 'es').hits.some(({ terms }) => terms.has('ciudad'))).toBe(true);
  });

  it('puts a whole word before a beginning', () => {
    const { hits } = search('vote');
    const exact = hits.findIndex(({ document, terms }) => document.kind === 'event' && terms.has('vote'));
    const beginning = hits.findIndex(({ document, terms }) => document.kind === 'event' && !terms.has('vote'));
    expect(exact).toBeGreaterThanOrEqual(0);
    expect(beginning).toBeGreaterThan(exact);
  });

  it('puts what names a topic before what mentions it, and statements before sources', () => {
    const kinds = ids('uthmeier').map((id) => id.split(' ')[0]);
    expect(kinds[0]).toBe('opening');
    const first = (kind: string) => kinds.indexOf(kind);
    expect(first('source')).toBeGreaterThan(first('dispute'));
  });

  it('takes a word with a wrong letter only where none is right, and numbers never', () => {
    expect(search('Brandenberg').hits[0]?.terms.has('brandenburg')).toBe(true);
    expect(search('court').hits.some(({ terms }) => terms.has('count'))).toBe(false);
    expect(ids('1844')).toEqual([]);
  });

  it('says so where only some of the words are there', () => {
    const { hits, haveAll } = search('zebra contempt');
    expect(haveAll).toBe(false);
    expect(hits.every(({ terms }) => terms.has('contempt'))).toBe(true);
    expect(hits.length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '(', '§', 'x', '—'])('finds nothing by %j, and says nothing is missing', (query) => {
    expect(search(query)).toEqual({ hits: [], haveAll: true });
  });

  it('finds nothing by what is nowhere', () => {
    expect(search('qqqqqq')).toEqual({ hits: [], haveAll: false });
  });

  it('gives the same answer to the same question', () => {
    expect(ids('agreement')).toEqual(ids('agreement'));
  });
});
