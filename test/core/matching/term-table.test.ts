import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '@/test/fixtures/compile-matcher';
import { listTest } from '@/utils/core/matching/list-test';
import { fitsTable, makeTermTable } from '@/utils/core/matching/make-term-table';
import { growth } from '../../fixtures/linear';

const test = (terms: readonly string[]) => listTest({ pattern: '', table: makeTermTable(terms) });

/** Two-word names, always the same, of letters as English has them. */
function names(count: number): string[] {
  const syllables = ['bar', 'ne', 'tham', 'so', 'mil', 'ler', 'kes', 'to', 'wic', 'ham', 'da', 'ro'];
  const word = (seed: number) =>
    [seed, seed >> 3, seed >> 6].map((part) => syllables[Math.abs(part) % syllables.length] ?? '').join('');
  return Array.from({ length: count }, (_, at) => `${word(at * 7)} ${word(at * 13 + 5)}${at}`);
}

describe('the quick no of a long list', () => {
  it.each([
    ['the words as they are', 'Key West', 'in Key West today'],
    ['at the beginning and at the end', 'Key West', 'Key West'],
    ['capitals', 'sanctuary city', 'SANCTUARY CITY'],
    ['any capitals', 'sanctuary city', 'sAnCtUary ciTy'],
    ['capitals inside, as the pack has them', 'Ronald McDonald', 'by Ronald McDonald.'],
    ['capitals inside, at the beginning', 'McDonald Smith', 'by McDonald Smith.'],
    ['no space between blocks', 'Key West', 'KeyWest'],
    ['no space between blocks in capitals', 'Key West', 'in KEYWEST today'],
    ['no space behind it in capitals', 'Key West', 'KEY WESTThe city'],
    ['a block that touches the one before', 'Key West', 'in parisKey West today'],
    ['a block that touches the one behind', 'Key West', 'in Key WestToday'],
    ['a hyphen for a space', 'sanctuary city', 'sanctuary-city'],
    ['a dash', 'sanctuary city', 'sanctuary–city'],
    ['a no-break space', 'Key West', 'Key\u00a0West'],
    ['a line break and much space', 'Key West', `Key\n${' '.repeat(500)}West`],
    ['spaces around brackets', '287(g)', '287 ( g )'],
    ['a bracket in a longer word', '287(g)', 'two 287(g)s'],
    ['a curly quote', "sheriff's office", 'sheriff’s office'],
    ['accents left out', 'política santuario', 'POLITICA SANTUARIO'],
    ['accents put in', 'politica santuario', 'Política Santuario'],
    ['decomposed accents', 'política santuario', 'poli\u0301tica santuario'],
    ['a soft hyphen', 'sanctuary city', 'sanc\u00adtuary city'],
    ['full width', '287(g)', '２８７（ｇ）'],
    ['mathematical letters', 'Key West', '𝐊𝐞𝐲 𝐖𝐞𝐬𝐭'],
    ['an accent far behind much space', 'Key West', `Key${' '.repeat(400)}Wést`],
    ['letters that have no plain one', 'Encyclopædia Łódź', 'the ENCYCLOPÆDIA ŁÓDŹ'],
    ['Cyrillic', 'Юрий Дорожный', 'о ЮРИЙ\u00a0ДОРОЖНЫЙ.'],
    ['Greek', 'Νόμος Μετανάστευσης', 'ΝΌΜΟΣ ΜΕΤΑΝΆΣΤΕΥΣΗΣ'],
    ['Arabic, with marks and without', 'قانون الهجرة', 'في قَانُون الهِجْرة، اليوم'],
    ['Chinese in a sentence', '移民政策', '反对非法移民政策的人'],
    ['two letters of Chinese', '移民', '反对非法移民政策'],
    ['Latin and Chinese letters', 'AI規制', '新しいAI規制を'],
    ['Chinese behind Latin letters', 'Key West', '在Key West市'],
    ['any capitals behind Chinese', 'City key', '移CitY key'],
    ['Katakana among others', 'アメリカ移民局', '新アメリカ移民局の'],
    ['Hiragana with marks', 'がくせい', 'わかいがくせいの'],
    ['Thai', 'การย้ายถิ่น', 'เรื่องการย้ายถิ่นฐาน'],
    ['Korean', '이민 단속', '서울 이민\n단속.'],
    ['Korean in pieces', '이민 단속', '서울 이민 단속.'.normalize('NFD')],
    ['Hindi', 'आप्रवासन कानून', 'नया आप्रवासन कानून'],
    ['one word', 'Uthmeier', 'Uthmeier’s office'],
    ['one short word', 'ICE', 'by ICE.'],
    ['short words', 'F B I', 'F – B – I'],
    ['signs', '8 U.S.C. § 1357(g)', 'See 8 U.S.C. §\u00a01357(g).'],
    ['a long term', 'State Board of Immigration Enforcement', 'the State Board of Immigration Enforcement met'],
  ])('lets through %s', (_, term, text) => {
    expect(fitsTable(term)).toBe(true);
    expect(test([term])(text)).toBe(true);
    expect(test([...names(2000), term])(text)).toBe(true);
  });

  it.each([
    ['words that begin alike', 'Key West', 'keys to the western door, Key Western'],
    ['the words apart', 'Key West', 'Key largo and West'],
    ['part of a term', 'State Board of Immigration Enforcement', 'the State Board of Education'],
    ['a longer word', 'Uthmeier', 'Uthmeierstown'],
    ['nothing', 'Key West', ''],
  ])('says no to %s', (_, term, text) => {
    expect(test([...names(2000), term])(text)).toBe(false);
  });

  it('takes letters and plain signs only, and enough of them', () => {
    expect(
      ['(a+)+$', 'x.*y', 'A_B C', 'ab', 'Юр', '移', 'a移', '\u{20000}\u{20001}\u{20002}', '🏝 Key'].filter(fitsTable),
    ).toEqual([]);
  });

  it('says no to other text of a script that it has terms in', () => {
    const isIn = test([...names(500), 'Юрий Дорожный', '移民政策', 'قانون الهجرة']);
    for (const text of ['Юрий Гагарин и дорожный знак', '移民的政策', 'قانون الانتخابات', 'Keys Westward'])
      expect(isIn(text), text).toBe(false);
  });

  it('says no to nearly all that is not in it', () => {
    const all = names(10_000);
    const isIn = test(all.slice(0, 5000));
    expect(all.slice(0, 5000).filter((name) => !isIn(`… ${name} …`))).toEqual([]);
    expect(all.slice(5000).filter((name) => isIn(`… ${name} …`)).length).toBeLessThan(10);
  });

  it.each([
    ['Cyrillic', 'абвгдежзиклмнопрстуфхцч', ' '],
    ['Chinese', '移民政策法院反对非律师社区警察局長官市州国', ''],
    ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكل', ' '],
  ])('holds 10,000 terms in %s, says no to nearly all others, and takes 64 kB', (_, letters, gap) => {
    const word = (seed: number) => [seed, seed >> 4, seed >> 7, seed >> 3].map((part) => letters[part % letters.length]).join('');
    const all = [...new Set(Array.from({ length: 40_000 }, (_, at) => word(at * 31) + gap + word(at * 17 + 5)))];
    const [listed, others] = [all.slice(0, 10_000), all.slice(10_000, 12_000)];
    expect(listed.filter((term) => !fitsTable(term))).toEqual([]);
    const table = makeTermTable(listed);
    expect(JSON.stringify(table).length).toBeLessThan(65_536);
    const isIn = listTest({ pattern: '', table });
    expect(listed.filter((term) => !isIn(`… ${term} …`))).toEqual([]);
    expect(others.filter((term) => isIn(`… ${term} …`)).length).toBeLessThan(20);
  });

  it('never says no to what the matcher finds', () => {
    const word = fc.constantFrom(
      'key',
      'west',
      'City',
      'of',
      '287',
      'g',
      'McD',
      'a',
      "sheriff's",
      'é',
      'Ñandú',
      'Łæß',
      'đ',
      'Юрий',
      'дом',
      '移',
      '民政',
      'アメ',
      'الهِجْرة',
      '이민',
      'ย้าย',
    );
    const gap = fc.constantFrom(' ', '-', ' (', ') ', '\u00a0', '\n  ', '–', ' “', '.', ', ', '');
    const phrase = fc
      .array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.flat().join('').trim())
      .filter(fitsTable);
    const capitals = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(phrase),
        gap,
        capitals,
        (terms, texts, between, up) => {
          const text = [...texts, ...terms]
            .join(between)
            .replace(/\p{L}/gu, (letter) => (up.next().value ? letter.toUpperCase() : letter));
          const found = compileMatcher(terms.map((term) => ({ text: term, tag: term }))).find(text);
          if (found.length > 0 && !test(terms)(text)) expect.fail(`${JSON.stringify(terms)} in ${JSON.stringify(text)}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same for the same terms in any order, takes 64 kB for 10,000 phrases, and is plain data', () => {
    const table = makeTermTable(names(10_000));
    expect(makeTermTable(names(10_000).reverse())).toEqual(table);
    expect(JSON.stringify(table).length).toBeLessThan(65_536);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  it.each([
    ['letters without end', (size: number) => 'a'.repeat(size), 200_000],
    ['beginnings of a term', (size: number) => 'key we '.repeat(size), 10_000],
    ['the first word and no other', (size: number) => `key${' '.repeat(size)}`, 200_000],
    ['one letter after another', (size: number) => 'k e y '.repeat(size), 20_000],
    ['capitals behind small letters', (size: number) => 'aB'.repeat(size), 10_000],
    ['marks on one letter', (size: number) => `key we${'\u0301'.repeat(size)}`, 20_000],
  ])('costs no more than the text grows: %s', { retry: 2 }, (_, make, size) => {
    const isIn = test([...names(2000), 'Key West', 'a a', 'k e y']);
    const texts = new Map([size, 2 * size].map((of) => [of, `${make(of)} `]));
    expect(growth((of) => isIn(texts.get(of) ?? ''), size)).toBeLessThan(3);
  });
});
