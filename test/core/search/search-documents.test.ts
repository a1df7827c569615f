import { describe, expect, it } from 'vitest';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { ownPack } from '@/utils/core/packs/own-topic';
import { searchDocuments } from '@/utils/core/search/search-documents';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';

const invented = topicRecords(inventedPack());
const find = (documents: ReturnType<typeof searchDocuments>, kind: string, id: string) =>
  documents.filter((document) => document.kind === kind && document.id === id);

describe('what can be found', () => {
  it('is every opening, fact, dispute, law, event and source of every topic, once', () => {
    const records = shippedPacks().flatMap(topicRecords);
    const documents = searchDocuments(records, 'en');
    const ids = (kind: string) => documents.filter((document) => document.kind === kind).map(({ id }) => id);
    const all = (list: 'facts' | 'disputes' | 'laws' | 'events' | 'sources') => [
      ...new Set(records.flatMap((record) => record[list].map(({ id }) => id))),
    ];
    expect(ids('opening').length).toBe(2 * records.length);
    expect(ids('fact').sort()).toEqual(all('facts').sort());
    expect(ids('dispute').sort()).toEqual(all('disputes').sort());
    expect(ids('law').sort()).toEqual(all('laws').sort());
    expect(ids('event').sort()).toEqual(all('events').sort());
    expect(ids('source').sort()).toEqual(all('sources').sort());
  });

  it('is a topic of notes too: by its name and its note', () => {
    const ferry = {
      name: 'The ferry',
      author: 'You',
      alone: ['Island Ferry'],
      inContext: [],
      beside: [],
      note: 'Twice a day.',
      links: [],
    };
    const pack = ownPack(ferry, { id: 'my-ferry', version: 1, hue: 5, language: 'en', today: '2026-11-22' });
    const documents = searchDocuments(topicRecords(pack), 'en');
    expect(documents.map(({ kind, id }) => [kind, id])).toEqual([
      ['opening', 'definition'],
      ['fact', 'note'],
    ]);
    expect(documents[0]).toMatchObject({ title: { text: 'The ferry' }, names: ['Island Ferry'] });
  });

  it('names every topic that shows it', () => {
    const documents = searchDocuments(invented, 'en');
    expect(at(find(documents, 'fact', 'limit'), 0).topicIds).toEqual(['harbor', 'pier']);
    expect(at(find(documents, 'event', 'opened'), 0).topicIds).toEqual(['harbor', 'pier']);
    expect(find(documents, 'opening', 'definition').map(({ topicIds }) => topicIds)).toEqual([['harbor'], ['pier']]);
  });

  it('is in the language wanted, or says that it is not', () => {
    const [spanish] = find(searchDocuments(invented, 'es'), 'fact', 'limit');
    expect(spanish?.said[0]?.text).toEqual({ text: 'Los barcos pueden quedarse diez días.', language: 'es', fallback: false });
    expect(spanish?.dateWords).toBe('8 de julio de 2025');
    const [fair] = find(searchDocuments(invented, 'es'), 'fact', 'fair');
    expect(fair?.said[0]).toEqual({
      text: { text: 'The pier is fair.', language: 'en', fallback: true },
      who: { text: 'The pier master', language: 'en', fallback: true },
    });
  });

  it('has the words of a source as they are, those that citations add among them', () => {
    const [code] = find(searchDocuments(invented, 'es'), 'source', 'code');
    expect(code?.title).toEqual({ text: 'Harbor Code, section 4', language: 'en', fallback: false });
    expect(code?.said.map(({ text }) => text.text)).toEqual([
      'A vessel may be moored for not more than ten days',
      'not more than ten days',
    ]);
  });

  it('keeps each side of a dispute with who says it', () => {
    const [nights] = find(searchDocuments(invented, 'en'), 'dispute', 'nights');
    expect(nights?.said.map(({ who, text }) => `${who?.text}: ${text.text}`)).toEqual([
      'The city: Every night counts.',
      'The sailors: Only days count.',
      'undefined: No court has ruled.',
    ]);
  });

  it('knows how pages write a topic, but not what only looks like it', () => {
    expect(find(searchDocuments(invented, 'en'), 'opening', 'definition')[0]?.names).toEqual([
      'harbor rule',
      'harbor rules',
      'the harbor',
    ]);
  });
});
