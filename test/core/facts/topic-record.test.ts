import { describe, expect, it } from 'vitest';
import { compareDates } from '@/utils/core/facts/dates';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';

/** @returns the ids of the sources that a part of a record cites, wherever in it. */
function sourcesCitedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'citations' in value && Array.isArray(value.citations) ? value.citations.map(({ source }) => String(source)) : [];
  return [...own, ...Object.values(value).flatMap(sourcesCitedIn)];
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const record = (records: TopicRecord[], id: string): TopicRecord => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the record of a topic', () => {
  const records = topicRecords(inventedPack());

  it('stands for one topic each, in the order of the pack, with what is said of the pack', () => {
    expect(ids(records)).toEqual(['harbor', 'pier']);
    expect(at(records, 0)).toMatchObject({
      packId: 'invented',
      packVersion: 3,
      packName: { en: 'Invented facts' },
      publisher: 'Nobody',
      checkedOn: '2026-11-20',
      hue: 1,
    });
  });

  it('has key facts first, and what another topic lends it as an extra', () => {
    expect(record(records, 'harbor').facts.map(({ id, rank }) => [id, rank])).toEqual([
      ['limit', 'key'],
      ['berths', 'extra'],
    ]);
    expect(record(records, 'pier').facts.map(({ id, rank }) => [id, rank])).toEqual([
      ['fair', 'key'],
      ['limit', 'extra'],
    ]);
  });

  it('has events of its own and of others, oldest first; a month stands before its days', () => {
    expect(record(records, 'harbor').events.map(({ id, date }) => [date, id])).toEqual([
      ['2024', 'drafted'],
      ['2025-02', 'opened'],
      ['2025-07-08', 'passed'],
    ]);
    const precise = inventedPack((pack) => {
      at(at(pack.topics, 1).events, 0).date = '2025-07';
    });
    expect(ids(record(topicRecords(precise), 'harbor').events)).toEqual(['drafted', 'opened', 'passed']);
  });

  it('has every source that it cites, in the order of first citation, and no other', () => {
    expect(ids(record(records, 'harbor').sources)).toEqual(['code', 'paper', 'letter']);
    expect(ids(record(records, 'pier').sources)).toEqual(['code', 'letter']);
  });

  it('says of each statement in which other topics it is shown, wherever it comes from', () => {
    const both = (topic: string) => record(records, topic).facts.find(({ id }) => id === 'limit')?.alsoIn;
    expect([both('harbor'), both('pier')]).toEqual([['pier'], ['harbor']]);
  });

  it('leaves the pack as it was', () => {
    const pack = inventedPack();
    topicRecords(pack);
    expect(pack).toEqual(inventedPack());
  });
});

describe.each(shippedPacks())('the topics of the bundled pack $id', (pack) => {
  const records = topicRecords(pack);

  it.each(records)('$id: resolves every citation, says enough, and is in order', (one) => {
    const { facts, events, sources } = one;
    const known = new Set(ids(sources));
    const cited = sourcesCitedIn(one);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(cited)).toEqual(known);
    expect(facts.length).toBeGreaterThanOrEqual(4);
    expect(events.length).toBeGreaterThanOrEqual(6);
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort(compareDates));
    expect(new Set(ids(facts)).size).toBe(facts.length);
    expect(new Set(ids(events)).size).toBe(events.length);
  });
});
