import { describe, expect, it } from 'vitest';
import type { Pack } from '@/data/schema';
import { packDiff } from '@/utils/core/packs/pack-diff';
import { at, inventedPack } from '../../fixtures/pack';

const diff = (change: (pack: Pack) => void) => packDiff(inventedPack(), inventedPack(change));
const harbor = (pack: Pack) => at(pack.topics, 0);

describe('the difference between two versions', () => {
  it('is nothing where they say the same', () => {
    expect(diff((pack) => Object.assign(pack, { version: 4, checkedOn: '2026-11-21' }))).toEqual([]);
  });

  it('names what is added, changed and taken out, with the words', () => {
    const changes = diff((pack) => {
      const fact = at(harbor(pack).facts, 0);
      fact.statement = { en: 'There are 44 berths.' };
      harbor(pack).facts.push({ ...at(harbor(pack).facts, 1), id: 'new', statement: { en: 'A new rule.' } });
      harbor(pack).events.pop();
      at(harbor(pack).terms, 0).text = 'port rule';
    });
    const topic = { en: 'The harbor rule', es: 'La norma del puerto' };
    expect(changes).toEqual([
      {
        what: 'changed',
        part: 'facts',
        topic,
        text: { en: 'There are 44 berths.' },
        before: { en: 'There are 40 berths.', es: 'Hay 40 amarres.' },
      },
      { what: 'added', part: 'facts', topic, text: { en: 'A new rule.' } },
      { what: 'removed', part: 'events', topic, text: { en: 'The rule is drafted.' }, when: expect.stringMatching(/^20\d\d/) },
      { what: 'added', part: 'terms', topic, text: { en: 'port rule' } },
      { what: 'removed', part: 'terms', topic, text: { en: 'harbor rule' } },
    ]);
  });

  it('names a change behind unchanged words: a date, a source', () => {
    expect(diff((pack) => Object.assign(at(harbor(pack).facts, 0), { asOf: '2025-01' }))).toEqual([
      expect.objectContaining({ what: 'changed', part: 'facts', text: expect.objectContaining({ en: 'There are 40 berths.' }) }),
    ]);
  });

  it('names whole topics', () => {
    expect(diff((pack) => Object.assign(harbor(pack), { id: 'haven' })).map(({ what, part }) => [what, part])).toEqual([
      ['added', 'topics'],
      ['removed', 'topics'],
    ]);
  });
});
