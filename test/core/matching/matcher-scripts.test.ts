import { describe, expect, it } from 'vitest';
import { compileMatcher } from '@/test/fixtures/compile-matcher';

const found = (term: string, text: string) =>
  compileMatcher([{ text: term, tag: term }])
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('terms of other scripts', () => {
  it.each([
    ['Дорожный', 'ДОРОЖНЫЙ знак', 'ДОРОЖНЫЙ'],
    ['Юрий Дорожный', 'о Юрии: юрий\u00a0дорожный', 'юрий\u00a0дорожный'],
    ['μετανάστευσης', 'ΜΕΤΑΝΆΣΤΕΥΣΗΣ', 'ΜΕΤΑΝΆΣΤΕΥΣΗΣ'],
    ['الهجرة', 'قانون الهِجْرة، اليوم', 'الهِجْرة'],
    ['移民', '反对非法移民政策', '移民'],
    ['移民 政策', '移民–政策', '移民–政策'],
    ['AI規制', '新しいAI規制を', 'AI規制'],
    ['アメリカ', '新アメリカ移民局', 'アメリカ'],
    ['がくせい', 'わかいがくせいの', 'がくせい'],
    ['ย้ายถิ่น', 'การย้ายถิ่นฐาน', 'ย้ายถิ่น'],
    ['이민 단속', '서울 이민 단속.', '이민 단속'],
  ])('%j is found in %j', (term, text, match) => {
    expect(found(term, text)).toEqual([match]);
  });

  it.each([
    ['Дорож', 'Дорожный'],
    ['アイス', 'アイスランド'],
    ['이민', '이민자'],
  ])('%j is no part of a longer word: %j', (term, text) => {
    expect(found(term, text)).toEqual([]);
  });
});
