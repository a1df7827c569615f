import { describe, expect, it } from 'vitest';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { lookUp } from '@/utils/core/search/look-up';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { shippedPacks } from '../../fixtures/pack';

const packs = shippedPacks();
const records = packs.flatMap(topicRecords);
const plan = scanPlan(packs, DEFAULT_SETTINGS);
const found = (text: string) => lookUp(text, records, plan);

/** @returns the English text of a statement that was found. */
function textOf(text: string): string | undefined {
  const { topicId, statement } = found(text) ?? {};
  const record = records.find(({ id }) => id === topicId);
  const fact = statement?.kind === 'fact' && record?.facts.find(({ id }) => id === statement.id);
  const event = statement?.kind === 'event' && record?.events.find(({ id }) => id === statement.id);
  return fact ? fact.statement.en : event ? event.title.en : undefined;
}

describe('looking up', () => {
  it.each([
    ['287(g)', '287g'],
    ['§ 287(g) program', '287g'],
    ['Key West', 'key-west'],
    ['Cayo Hueso', 'key-west'],
    ['Uthmeier', 'uthmeier'],
    ['sanctuary cities', 'sanctuary-laws'],
    ['SB 168', 'sanctuary-laws'],
  ])('"%s", which only names a topic, leads to the topic', (text, topicId) => {
    expect(found(text)).toEqual({ topicId });
  });

  it.each([
    ['Lissette Carey', /Lissette Carey/],
    ['voted 6-1 on June 30', /6-1.*June 30/],
    ['Judge Kathleen Williams contempt', /Kathleen Williams.*contempt/],
    ['2,510 agreements', /2,510 agreements/],
    ['“best efforts”', /“best efforts”/],
    ['Illegal Immigration Reform and Immigrant Responsibility Act', /Illegal Immigration Reform/],
    ['El jefe de policía de Cayo Hueso, Sean Brandenburg, firmó el acuerdo', /Sean Brandenburg/],
    [
      'The commission in Key West voted 6 to 1 on June 30 to void its agreement; Commissioner Lissette Carey cast the lone dissenting vote, and residents cheered.',
      /6-1.*June 30/,
    ],
  ])('"%s" leads to the fact or event that says it', (text, statement) => {
    expect(textOf(text)).toMatch(statement);
  });

  it.each([
    'conch chowder recipe',
    'chocolate',
    'the weather in Miami is hot and humid today',
    'Boston Red Sox lost the game on July 8 in front of a crowd',
    '',
    '   ',
    '!?',
    '😀',
  ])('"%s" leads nowhere', (text) => {
    expect(found(text)).toBeNull();
  });

  it('gives the same answer each time', () => {
    expect(found('contempt of court')).toEqual(found('contempt of court'));
    expect(found('contempt of court')?.statement).toBeDefined();
  });
});
