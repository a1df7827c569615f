import { describe, expect, it } from 'vitest';
import { catalogues } from '@/data/locales';
import type { Fact } from '@/data/schema';
import { topicCard } from '@/utils/core/facts/topic-card';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { shippedPacks } from '../../fixtures/pack';
import { harbor } from '../../fixtures/topic-record';

describe('what the card says of the article beside it', () => {
  it.each([
    ['2023-12-31', '4 things happened since this article', '4 hechos nuevos desde este artículo'],
    ['2024-06-01', '3 things happened since this article', '3 hechos nuevos desde este artículo'],
    // "February 2025" may have been before the 20th.
    ['2025-02-20', '2 things happened since this article', '2 hechos nuevos desde este artículo'],
    ['2025-07-08', '1 thing happened since this article', '1 hecho nuevo desde este artículo'],
    ['2026-01-15', undefined, undefined],
    [undefined, undefined, undefined],
  ])('dated %s', (published, english, spanish) => {
    expect(topicCard(harbor, catalogues.en, { published }).since).toBe(english);
    expect(topicCard(harbor, catalogues.es, { published }).since).toBe(spanish);
  });
});

const records = new Map(
  shippedPacks()
    .flatMap(topicRecords)
    .map((record) => [record.id, record]),
);
/** @returns the card of a topic at a paragraph. */
function cardAt(topic: string, language: 'en' | 'es' | 'ht', paragraph: string) {
  const record = records.get(topic);
  if (!record) throw new Error(`no topic ${topic}`);
  return { card: topicCard(record, catalogues[language], { paragraph }), record };
}
const VOTE =
  'The Key West City Commission voted 6 to 1 on June 30 to void its 287(g) agreement with ICE. Commissioner Lissette Carey cast the lone dissenting vote.';

describe('what the card says of the paragraph', () => {
  it('is the fact that is plainly about it, with its kind, its day and the numbers of its sources in the panel', () => {
    const { card, record } = cardAt('key-west', 'en', VOTE);
    const fact = record.facts.find(({ id }) => id === 'kw-vote-june-30');
    expect(card.near).toMatchObject({
      label: 'On this paragraph',
      kind: 'Official action',
      text: fact?.statement.en,
      language: 'en',
    });
    const numbers = fact?.citations.map(({ source }) => record.sources.findIndex(({ id }) => id === source) + 1) ?? [];
    expect(card.near?.line).toBe(`As of June 30, 2025 · sources ${numbers.toSorted((a, b) => a - b).join(', ')}`);
  });

  it('leaves everything else on the card as it is', () => {
    const { card, record } = cardAt('key-west', 'en', VOTE);
    const { near, ...others } = card;
    expect(near).toBeDefined();
    expect(others).toEqual(topicCard(record, catalogues.en));
    expect(others.brief).toBe(record.brief.en);
    expect(others.latest?.title).toBe(record.events.at(-1)?.title.en);
  });

  it('speaks the reader’s language, and says where the fact does not', () => {
    const spanish = cardAt('key-west', 'es', VOTE);
    expect(spanish.card.near).toMatchObject({ label: 'Sobre este párrafo', kind: 'Acto oficial', language: 'es' });
    expect(spanish.card.near?.text).toBe(spanish.record.facts.find(({ id }) => id === 'kw-vote-june-30')?.statement.es);
    const creole = cardAt('key-west', 'ht', VOTE).card.near;
    expect(creole).toMatchObject({ label: 'Sou paragraf sa a', language: 'en' });
    expect(creole?.line).toMatch(/^\(an angle\) · /);
  });

  it('names who makes a claim', () => {
    const invented = { ...harbor, facts: many(harbor.facts) };
    const told = topicCard(invented, catalogues.en, {
      paragraph: 'The harbor master called the mooring rule fair to fishermen, sailors and ferries alike on Thursday.',
    });
    expect(told.near).toMatchObject({ kind: 'Claim · The harbor master' });
    expect(told.near?.line).toBe('As of 2025 · sources 2, 3');
  });

  it('is nothing where no fact is plainly about it, or the paragraph is not known', () => {
    expect(
      cardAt('key-west', 'en', 'Residents filled the room at Old City Hall and spoke for two hours.').card,
    ).not.toHaveProperty('near');
    expect(cardAt('key-west', 'en', '').card).not.toHaveProperty('near');
  });

  it('is nothing that the card tells as the latest event', () => {
    const { card, record } = cardAt(
      '287g',
      'en',
      'ICE’s newest list holds 2,510 agreements, the Deportation Data Project found in September.',
    );
    expect(card.latest?.title).toContain('2,510');
    expect(record.facts.some(({ statement }) => statement.en.includes('2,510'))).toBe(true);
    expect(card).not.toHaveProperty('near');
  });

  it('is nothing so long that it would push the rest away', () => {
    const { card, record } = cardAt(
      'key-west',
      'en',
      'The letter pointed to 19 criminal convicts arrested in the Keys since March, ten of them sex offenders, but reporter Gwen Filosa found no names in it.',
    );
    expect(record.facts.find(({ id }) => id === 'kw-letter-arrest-claims')?.statement.en.length).toBeGreaterThan(300);
    expect(card).not.toHaveProperty('near');
  });
});

/** Weights are by how few of the facts have a word: three facts tell nothing apart. */
function many(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact, at): Fact[] =>
    at > 0 && fact.id === 'fair'
      ? [{ ...fact, statement: { en: 'The mooring rule is fair to fishermen, sailors and ferries.' } }]
      : Array.from({ length: 9 }, (_, copy) => ({
          ...fact,
          id: `${fact.id}-${copy}`,
          statement: { en: `Buoy ${copy} is red.` },
        })),
  );
}

it('tells a note as that of its author, not as checked against sources', () => {
  const { answersFirst: _, definition: __, ...rest } = harbor;
  const note = { ...harbor.facts[1], kind: 'note', speaker: { en: 'You' }, citations: [] };
  const record = { ...rest, facts: [Object.assign({}, harbor.facts[0], note)], sources: [] };
  expect(topicCard(record, catalogues.en).sources).toBe('Note · You · November 22, 2026');
  expect(topicCard(harbor, catalogues.en).sources).toMatch(/^3 sources/);
});
