import { describe, expect, it } from 'vitest';
import { daysSaid, numbersSaid } from '@/utils/core/article/numbers-said';

const values = (text: string) => numbersSaid(text).map(({ value }) => value);

describe('votes', () => {
  it.each([
    ['The commission voted 6 to 1 on Monday.', '6-1'],
    ['The commission voted 6-1 on Monday.', '6-1'],
    ['By a vote of 6–1, it left.', '6-1'],
    ['Commissioners voted six to one to leave.', '6-1'],
    ['It passed on a five votes to one vote.', '5-1'],
    ['La comisión votó 6 a 1 el lunes.', '6-1'],
    ['La comisión aprobó la moción por seis votos contra uno.', '6-1'],
    ['Votaron seis a uno.', '6-1'],
    ['El concejo empató 3-3.', '3-3'],
    ['Komisyon an vote sis kont youn.', '6-1'],
    ['A federal panel ruled 2-1 against the order.', '2-1'],
    ['The vote (4-2) came late.', '4-2'],
  ])('%s', (text, vote) => {
    expect(values(text)).toEqual([vote]);
  });

  it.each([
    ['two numbers without a vote', 'He was sentenced to 5 to 10 years.'],
    ['a span of time beside a vote', 'The vote came 3 to 5 days later.'],
    ['a bill', 'Lawmakers approved SB 4-C and SB 2-C.'],
    ['a section', 'The vote broke section 908.103-4.'],
    ['a score', 'The Conchs won 6-1.'],
    ['a date', 'The motion of 6/1 failed on 2025-07-08.'],
    ['a telephone number', 'To vote, call 305-555-0101.'],
    ['an age', 'A 6-1-year vote'],
    ['nothing', ''],
  ])('none in %s', (_, text) => {
    expect(values(text)).toEqual([]);
  });

  it('brings the words and the sentence', () => {
    expect(numbersSaid('It was late. The board voted 6 to 1. Then it left.')).toEqual([
      { kind: 'vote', value: '6-1', said: '6 to 1', sentence: 'The board voted 6 to 1.' },
    ]);
  });
});

describe('counts of agreements', () => {
  it.each([
    ['ICE had 744 agreements.', '744'],
    ['ICE lists 1,843 signed 287(g) agreements today.', '1843'],
    ['ICE tiene 1.415 acuerdos.', '1415'],
    ['Hay más de 1,000 acuerdos 287(g).', '1000'],
  ])('%s', (text, count) => {
    expect(values(text)).toEqual([count]);
  });

  it.each(['The 2025 agreements are public.', 'It paid $1,000 for agreements.', 'Two agreements were signed.'])(
    'none in: %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );
});

it('days are read in three languages', () => {
  expect([...daysSaid('On June 30 and July 8, 2025')]).toEqual(['6-30', '7-8']);
  expect([...daysSaid('el 30 de junio y el 8 de julio')]).toEqual(['6-30', '7-8']);
  expect([...daysSaid('8 jiyè 2025')]).toEqual(['7-8']);
  expect([...daysSaid('in 2025')]).toEqual([]);
});
