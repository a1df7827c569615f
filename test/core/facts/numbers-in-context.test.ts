import { describe, expect, it } from 'vitest';
import { numbersSaid } from '@/utils/core/article/numbers-said';
import { numbersInContext } from '@/utils/core/facts/numbers-in-context';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { shippedPacks } from '../../fixtures/pack';

const records = new Map(
  shippedPacks()
    .flatMap(topicRecords)
    .map((record) => [record.id, record]),
);
function beside(topic: string, text: string, published?: string) {
  const record = records.get(topic);
  if (!record) throw new Error(`no topic ${topic}`);
  return numbersInContext(record, numbersSaid(text), published).map(({ said, facts, disagreements, points }) => [
    said.value,
    ...[...facts, ...disagreements].map(({ id }) => id),
    ...points.map(({ date, value }) => `${date} ${value}`),
  ]);
}

describe('a vote on the page', () => {
  it.each([
    ['The commission voted 6 to 1 on June 30 to void the agreement.', ['6-1', 'kw-vote-june-30', 'rd-tally-june-30']],
    ['Commissioners voted 5-1 to void the agreement.', ['5-1', 'kw-vote-june-30', 'rd-tally-june-30']],
    ['La comisión votó seis a uno el 30 de junio.', ['6-1', 'kw-vote-june-30', 'rd-tally-june-30']],
    ['On July 8 commissioners voted 4-2 to enter the agreement.', ['4-2', 'kw-vote-july-8']],
  ])('%s', (text, expected) => {
    expect(beside('key-west', text)).toEqual([expected]);
  });

  it('has another count of the same day beside it', () => {
    expect(beside('key-west', 'On July 8 Key West commissioners voted 5-2 to enter the agreement.')).toEqual([
      ['5-2', 'kw-vote-july-8'],
    ]);
  });

  it('of another body and another count has nothing beside it', () => {
    expect(beside('key-west', 'The school board voted 5-2 to close the campus.')).toEqual([]);
    expect(beside('287g', 'The council voted 7-0.')).toEqual([]);
  });

  it('is told apart by its sentence from another with the same count', () => {
    expect(beside('sanctuary-laws', 'In Miami commissioners approved an agreement 3-2 on June 17.')).toEqual([
      ['3-2', 'fl-miami-2026', 'rd-tallahassee'],
    ]);
  });

  it('is named once, however often the page says it', () => {
    const again = 'The commission voted 6-1 on June 30. The 6-1 vote of June 30 voided the agreement.';
    expect(beside('key-west', again)).toHaveLength(1);
  });
});

describe('a count of agreements on the page', () => {
  it('has the list beside it that gives the same', () => {
    expect(beside('287g', 'ICE had 744 agreements on July 1.', '2025-07-02')).toEqual([
      ['744', '287g-count-2025-07-01', '2025-07-01 744'],
    ]);
  });

  it('has the last list beside it that its writer could know', () => {
    expect(beside('287g', 'ICE has signed 780 agreements.', '2025-07-08')).toEqual([['780', '2025-07-01 744']]);
    expect(beside('287g', 'There are 300 agreements in Florida.', '2025-07-08')).toEqual([['300', '2025-07-01 289']]);
  });

  it('has nothing beside it where the day is not known and no list gives it', () => {
    expect(beside('287g', 'ICE has signed 780 agreements.')).toEqual([]);
  });

  it('shows where reports differ', () => {
    expect(beside('287g', 'By then there were 1,412 agreements.', '2026-02-14')[0]).toContain('rd-count-feb-2026');
  });
});
