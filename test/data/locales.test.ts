import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from '@/data/locales';
import { packsEn } from '@/data/locales/packs/en';
import { packsEs } from '@/data/locales/packs/es';
import { packsHt } from '@/data/locales/packs/ht';
import { FACT_KINDS, LANGUAGES, type Language, SOURCE_KINDS } from '@/data/schema';
import { PROBLEM_CODES } from '@/utils/core/interface/problem';

/** What browsers read as files. */
const PUBLIC = join(import.meta.dirname, '..', '..', 'data', 'public', '_locales');

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

  it('tells one from many, where the language does', () => {
    for (const say of [
      strings.panel.mentions,
      strings.panel.moreFacts,
      strings.popup.mentions,
      strings.panel.allEvents,
      strings.panel.allMentions,
      strings.panel.moreSince,
      strings.card.since,
    ]) {
      // Haitian Creole has one form for both.
      expect(say(1) === say(2).replaceAll('2', '1')).toBe(language === 'ht');
    }
  });
});

it.each(LANGUAGES)('the keys are called in %s as the browser calls them', (language) => {
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(join(PUBLIC, language, 'messages.json'), 'utf8'));
  const { _execute_action: _browsersOwn, ...ours } = catalogues[language].options.commands;
  const inCamel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const [name, does] of Object.entries(ours)) expect(messages[inCamel(name)]?.message, name).toBe(does);
});

/** The name, the tag of the language, and what stands the same in many languages. */
const MAY_BE_ENGLISH =
  /\.(name|language|title|truths\.false|options\.hue|options\.megabytes\(\d\)|languages\.\w+|open|close|citeForms\.\w+)$/;

it.each(LANGUAGES.filter((language) => language !== 'en'))('the catalogue of %s is not English left behind', (language) => {
  const english = new Map(leaves(catalogues.en));
  const same = leaves(catalogues[language]).filter(([path, text]) => english.get(path) === text && /\p{L}{2}/u.test(text));
  expect(same.map(([path]) => path).filter((path) => !MAY_BE_ENGLISH.test(path))).toEqual([]);
});

it.each(LANGUAGES)('the catalogue of %s uses what each sentence is given', (language) => {
  const given = (of: unknown): [string, number][] =>
    typeof of === 'function'
      ? [[String(of(...Array.from({ length: of.length }, (_, at) => `«${at}»`))), of.length]]
      : typeof of === 'object' && of !== null
        ? Object.values(of).flatMap(given)
        : [];
  const all = given(catalogues[language]);
  expect(all.length).toBeGreaterThan(20);
  for (const [text, length] of all) {
    for (let at = 0; at < length; at++) expect(text).toContain(`«${at}»`);
  }
});

it('what browsers themselves show of us is there in every language', () => {
  const messages = LANGUAGES.map((language) => {
    return JSON.parse(readFileSync(join(PUBLIC, language, 'messages.json'), 'utf8')) as Record<string, { message: string }>;
  });
  const [english = {}, ...others] = messages;
  for (const other of others) {
    expect(Object.keys(other)).toEqual(Object.keys(english));
    for (const [key, { message }] of Object.entries(other)) expect(message, key).not.toBe(english[key]?.message);
  }
});

const PACK_WORDS = { en: packsEn, es: packsEs, ht: packsHt };

describe.each(LANGUAGES)('what is said of packs in %s', (language) => {
  const said = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function')
      return [[path, String(value(...Array.from({ length: value.length }, (_, at) => `«${at}»`)))]];
    return Object.entries(value as object).flatMap(([key, inner]) => said(inner, `${path}.${key}`));
  };
  // Those of faults are given objects, and tested with them.
  const without = ({ faults: _, ...rest }: (typeof PACK_WORDS)[Language]) => said(rest);

  it('is all there, nothing empty, each with what it is given', () => {
    const all = without(PACK_WORDS[language]);
    const english = new Map(without(packsEn));
    expect(all.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of all) {
      expect(text.trim(), path).not.toBe('');
      expect(text.match(/«\d»/g)?.sort() ?? [], path).toEqual(english.get(path)?.match(/«\d»/g)?.sort() ?? []);
      if (language !== 'en' && path !== '.of') expect(text, path).not.toBe(english.get(path));
    }
  });
});
