import { describe, expect, it } from 'vitest';
import type { TopicMode } from '@/utils/core/reading';
import { createJudge } from '@/utils/core/relevance';
import { scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { inventedPack, shippedPacks } from '../fixtures/pack';

const shipped = shippedPacks();

/** @returns what would be underlined on a page of these blocks, as `topic: words`. */
function lit(blocks: readonly string[], { head = '', modes = {} as Record<string, TopicMode>, packs = shipped } = {}): string[] {
  const judge = createJudge(scanPlan(packs, { ...DEFAULT_SETTINGS, topics: modes }));
  const read = blocks.map((text) => judge.read(text));
  const page = judge.page(read, { title: head });
  return read.flatMap(({ candidates }, at) =>
    candidates
      .filter((candidate) => judge.reason(candidate, at, page))
      .map(({ start, end, topic }) => `${topic.id}: ${blocks[at]?.slice(start, end)}`),
  );
}

const HOTEL = 'The resort in Key West has a private beach, two restaurants and a sunset sail from Mallory Square.';
const VOTE = 'The Key West City Commission voted to void the police chief’s agreement with ICE.';

describe('what is underlined with the bundled pack', () => {
  it('leaves a hotel in Key West dark', () => {
    expect(lit([HOTEL])).toEqual([]);
  });

  it('shows the vote in Key West', () => {
    expect(lit([VOTE])).toEqual(['key-west: Key West City Commission']);
  });

  it('tells the two apart on one page', () => {
    expect(lit([VOTE, HOTEL], { head: 'Key West voids its ICE agreement' })).toEqual(['key-west: Key West City Commission']);
  });

  it.each([
    ['the program', 'Deputies work under a 287 (g) agreement.', ['287g: 287 (g) agreement']],
    ['its law', 'See 8 U.S.C. §\u00a01357(g).', ['287g: 8 U.S.C. §\u00a01357(g)']],
    ['the attorney general', 'Attorney General James Uthmeier’s letter', ['uthmeier: Attorney General James Uthmeier']],
    ['the attorney general, in short', 'AG Uthmeier’s letter', ['uthmeier: AG Uthmeier']],
    ['sanctuary laws', 'SANCTUARY CITIES are banned.', ['sanctuary-laws: SANCTUARY CITIES']],
    ['sanctuary laws with a hyphen', 'a sanctuary-city law', ['sanctuary-laws: sanctuary-city law']],
    ['Spanish', 'las ciudades santuario y el acuerdo 287(g)', ['sanctuary-laws: ciudades santuario', '287g: acuerdo 287(g)']],
    ['Spanish in capitals', 'JURISDICCION SANTUARIO', ['sanctuary-laws: JURISDICCION SANTUARIO']],
    ['Cayo Hueso', 'Cayo Hueso y los inmigrantes', ['key-west: Cayo Hueso']],
  ])('shows %s', (_, text, mentions) => {
    expect(lit([text])).toEqual(mentions);
  });

  it.each([
    ['grams in a recipe', 'Take 287g flour and 30 oz sugar.'],
    ['a marine sanctuary', 'The Florida Keys National Marine Sanctuary policy protects reefs.'],
    ['a sanctuary for something else', 'a Second Amendment sanctuary county'],
    ['an airport', 'The ICE plane left Key West International Airport.'],
    ['a stone', 'A keystone in the west of Georgia'],
    ['ice that is not ICE', 'In Key West we had ice.'],
    ['a larger number', 'row 1287(g) and 1,287(g)'],
    ['nothing', ''],
  ])('leaves %s dark', (_, text) => {
    expect(lit([text])).toEqual([]);
  });

  it('takes a word of two letters for context', () => {
    const packs = [
      inventedPack((pack) => {
        for (const topic of pack.topics) topic.context = { for: ['AG'], against: ['oz'] };
      }),
    ];
    expect(lit(['the AG spoke of the harbor again'], { packs })).toEqual(['harbor: the harbor']);
    expect(lit(['the AG put 3 oz of the harbor away'], { packs })).toEqual([]);
  });

  it('lets the page speak where a block says nothing', () => {
    const block = 'Key West residents had lined up early.';
    expect(lit([block])).toEqual([]);
    expect(lit([block], { head: 'Immigration vote' })).toEqual(['key-west: Key West']);
    expect(lit([block, 'Immigration.'])).toEqual(['key-west: Key West']);
    // What is said far off is not enough, and words against outweigh.
    expect(lit([block, 'Agenda.', 'Minutes.', 'Hearing.', 'Immigration.'])).toEqual([]);
    expect(lit([block, 'A hotel, a beach and a sunset.', 'Immigration.'])).toEqual([]);
  });

  it('leaves a block that speaks against it dark, also on a page about it', () => {
    const about = 'Immigration, deportation, sanctuary, DeSantis and the Border Patrol.';
    expect(lit([about, 'Residents of Key West came.'])).toEqual(['key-west: Key West']);
    expect(lit([about, 'The beach resort in Key West was full.'], { head: 'ICE in Key West' })).toEqual([]);
  });

  it('leaves a term dark that another topic of the pack calls a look-alike', () => {
    const packs = [
      inventedPack((pack) => {
        for (const { id, terms } of pack.topics) if (id === 'pier') terms.push({ text: 'harbor rule', sense: 'never' });
      }),
    ];
    expect(lit(['old harbor rules and the North Pier'], { packs })).toEqual(['harbor: harbor rules', 'pier: North Pier']);
    expect(lit(['an old harbor rule'], { packs })).toEqual([]);
  });

  it('shows a rare name unless the page speaks against it', () => {
    expect(lit(['Uthmeier wrote a letter.'])).toEqual(['uthmeier: Uthmeier']);
    expect(lit(['Uthmeier, the pianist, played.'])).toEqual([]);
  });

  it('does not depend on which topics are on: an off topic still speaks as context', () => {
    const modes: Record<string, TopicMode> = { '287g': 'off', uthmeier: 'off', 'sanctuary-laws': 'off' };
    expect(lit(['Key West signed its 287(g) agreement.'], { modes })).toEqual(['key-west: Key West']);
    expect(lit(['Attorney General James Uthmeier wrote to Key West.'], { modes })).toEqual(['key-west: Key West']);
  });

  it('shows nothing of a topic that is off', () => {
    expect(lit([VOTE, 'a 287(g) program'], { modes: { 'key-west': 'off' } })).toEqual(['287g: 287(g) program']);
  });

  it('shows every mention where the reader wants them all, but no look-alike', () => {
    const modes: Record<string, TopicMode> = { 'key-west': 'every' };
    expect(lit([HOTEL], { modes })).toEqual(['key-west: Key West']);
    expect(lit(['We landed at Key West International Airport.'], { modes })).toEqual([]);
  });

  it('gives the same answer for the same text, whatever it judged before', () => {
    const judge = createJudge(scanPlan(shipped, DEFAULT_SETTINGS));
    const first = judge.read(VOTE);
    judge.read(HOTEL);
    judge.page([first], { title: 'Immigration' });
    expect(judge.read(VOTE)).toEqual(first);
    expect(createJudge(scanPlan(shippedPacks(), DEFAULT_SETTINGS)).read(VOTE)).toEqual(first);
  });
});
