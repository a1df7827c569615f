import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocalText, Pack } from '@/data/schema';
import { bundledPacks, readPackFolder } from '@/data/tools/read-pack';
import { parsePack } from '@/utils/background/parse-pack';
import { passageLink } from '@/utils/core/facts/passage-link';
import { shippedPacks, TODAY } from '../fixtures/pack';

const ROOT = join(import.meta.dirname, '..', '..');

/** The facts that packs were written from. They lie beside the project where it was made, and not with its readers. */
const DOSSIER = process.env.SIDELIGHT_DOSSIER ?? join(ROOT, '..', 'shared', 'facts', 'dossier.json');

/** @returns every text in languages that a document holds, with its path. */
function localTexts(value: unknown, path = ''): [string, LocalText][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [[path, value as LocalText]];
  return Object.entries(value).flatMap(([key, inner]) => localTexts(inner, `${path}/${key}`));
}

function dossierQuotes(): Map<string, string | null> | null {
  if (!existsSync(DOSSIER)) return null;
  const dossier: { sources: { id: string; quote: string | null }[] } = JSON.parse(readFileSync(DOSSIER, 'utf8'));
  return new Map(dossier.sources.map(({ id, quote }) => [id, quote]));
}

it('the bundle holds the four topics', () => {
  expect(bundledPacks()).toEqual(['florida-immigration']);
  expect(shippedPacks().flatMap(({ topics }) => topics.map(({ id }) => id))).toEqual([
    '287g',
    'key-west',
    'uthmeier',
    'sanctuary-laws',
  ]);
});

describe.each(bundledPacks())('the bundled pack %s', (name) => {
  const pack: Pack = parsePack(readPackFolder(name), name, TODAY);

  it('passes the checks of the worker, and they change nothing in it', () => {
    expect(pack).toEqual(readPackFolder(name));
  });

  it('is named after its folder', () => {
    expect(pack.id).toBe(name);
  });

  it('says everything in English and in Spanish', () => {
    const texts = localTexts(pack);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(([, text]) => !text.en?.trim() || !text.es?.trim()).map(([path]) => path)).toEqual([]);
  });

  it('has no Spanish that is English left behind', () => {
    const same = localTexts(pack).filter(
      ([path, { en, es }]) => en === es && !path.endsWith('/speaker') && en.split(' ').length > 4,
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('quotes at most 25 words at a time', () => {
    const quotes = [
      ...pack.sources.map(({ quote }) => quote),
      ...pack.topics.flatMap(({ definition, facts, events, disputes }) =>
        [
          ...(definition ? [definition] : []),
          ...facts,
          ...events,
          ...disputes.flatMap(({ sides, standing }) => [...sides, standing]),
        ].flatMap(({ citations }) => citations.map(({ quote }) => quote)),
      ),
    ].filter((quote) => quote !== undefined);
    expect(quotes.length).toBeGreaterThan(50);
    expect(quotes.filter((quote) => quote.trim().split(/\s+/).length > 25)).toEqual([]);
  });

  it('quotes each source in the words that were read there', () => {
    const read = dossierQuotes();
    for (const { id, quote, passage } of pack.sources) {
      if (passage) expect(quote, `${id} has nothing to land on`).toBeTruthy();
      expect(quote?.trim(), id).toBe(quote);
      if (!read) continue;
      expect([...read.keys()], 'a source that the dossier does not know').toContain(id);
      if (quote !== undefined) expect(quote, id).toBe(read.get(id));
    }
  });

  it('links every source by its https address', () => {
    for (const source of pack.sources) expect(passageLink(source), source.id).toMatch(/^https:\/\//);
  });

  it('has four facts and six events or more for each topic, a key fact among them', () => {
    for (const { id, facts, events } of pack.topics) {
      expect(facts.length, id).toBeGreaterThanOrEqual(4);
      expect(events.length, id).toBeGreaterThanOrEqual(6);
      expect(
        facts.some(({ rank }) => rank === 'key'),
        id,
      ).toBe(true);
    }
  });

  it('has no term twice in a topic with two senses', () => {
    for (const { id, terms } of pack.topics) {
      const texts = terms.flatMap(({ text, forms = [] }) => [text, ...forms]);
      const twice = texts.filter((text, at) => texts.indexOf(text) !== at);
      expect(twice, id).toEqual([]);
    }
  });
});
