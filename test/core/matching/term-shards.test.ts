import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '@/data/schema';
import { createJudge } from '@/utils/core/judging/relevance';
import { storedPlan } from '@/utils/core/matching/gate';
import { listTest } from '@/utils/core/matching/list-test';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { MOST_SHARDS, shardOf, withShards } from '@/utils/core/matching/term-shards';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { at, inventedPack } from '../../fixtures/pack';

/** Enough terms for shards, none of which the texts below hold. */
type Term = Topic['terms'][number];

const MANY = Array.from({ length: 400 }, (_, which): Term => ({ text: `Quagga ${which} Treaty`, sense: 'alone' }));

/** @returns a plan of the invented topics and one with these terms, as a whole and as it is stored. */
function plans(terms: readonly Term[], others: readonly Term[] = []) {
  const own = inventedPack((pack) => {
    pack.id = 'own';
    pack.topics = [
      { ...at(pack.topics, 0), id: 'own-topic', terms: [...terms, ...MANY] },
      { ...at(pack.topics, 0), id: 'other-topic', terms: [...others, { text: 'Okapi Protocol', sense: 'alone' }] },
    ];
  });
  const whole = scanPlan([inventedPack(), own], DEFAULT_SETTINGS);
  return { whole, ...storedPlan(whole, 'harbor|pier') };
}

type Plans = ReturnType<typeof plans>;

/** @returns the numbers of the shards that a page with this text reads. */
function shardsFor({ plan, gate }: Plans, text: string): number[] {
  const hashes = new Set<number>();
  listTest(gate)(text, hashes);
  return [...new Set([...hashes].map((hash) => shardOf(hash, plan.shards?.count ?? 0)))];
}

/** @returns a text as a page judges it that has read what it needs. */
function judged(stored: Plans, text: string) {
  const brought = shardsFor(stored, text).map((which) => at(stored.shards, which));
  return createJudge(withShards(stored.plan, brought)).read(text);
}

const found = ({ candidates }: ReturnType<typeof judged>) =>
  candidates.map(({ start, end, topic, term, heard, isAnother }) => ({
    place: [start, end],
    topic: topic.id,
    term: term.text,
    heard,
    isAnother,
  }));

describe('terms in shards', () => {
  const stored = plans(
    [
      { text: 'Zebra Accord', forms: ['Accord of the Zebras', 'ZA 12'], sense: 'alone' },
      { text: 'Zebra', sense: 'context' },
      { text: 'Zebra Accord Office', sense: 'alone' },
      { text: 'ICE Desk', sense: 'alone', exactCase: true },
      { text: 'Łódź Æther', sense: 'alone' },
      { text: 'Юрий Дорожный', sense: 'alone' },
      { text: '移民政策', sense: 'alone' },
      { text: '移民', sense: 'context' },
      { text: 'قانون الهجرة', sense: 'alone' },
    ],
    [{ text: 'Zebra Accord', sense: 'alone' }],
  );

  it.each([
    ['a term', 'The Zebra Accord holds.'],
    ['the longest of several', 'The Zebra Accord Office of the Zebra Accord, and a zebra.'],
    ['other forms of it', 'An accord of the zebras, ZA 12.'],
    ['capitals where they matter', 'The ICE Desk, the ice desk.'],
    ['letters that have no plain one', 'łódź ÆTHER'],
    ['accents, and signs between', 'The Zébra – Accórd.'],
    ['what hides letters', 'The Ze\u00adbra Ac\u200bcord.'],
    ['Cyrillic', 'О ЮРИИ: Юрий\u00a0Дорожный.'],
    ['Chinese, the longest of two', '反对非法移民政策和移民的人'],
    ['Arabic with marks', 'في قَانُون الهِجْرة، اليوم'],
    ['several topics', 'The Okapi Protocol beside the Zebra Accord, the harbor rule and the pier permit.'],
    ['several of the many', 'Quagga 3 Treaty, Quagga 77 Treaty, QUAGGA 399 TREATY'],
    ['nothing', 'A page about something else.'],
  ])('are found as in a plan that holds them all: %s', (_, text) => {
    const whole = found(createJudge(stored.whole).read(text));
    expect(found(judged(stored, text))).toEqual(whole);
    if (_ !== 'nothing') expect(whole.length).toBeGreaterThan(0);
  });

  it('are found so in any text', () => {
    const word = fc.constantFrom('zebra', 'Zebra', 'accord', 'Accord', 'office', 'of', 'the', 'zebras', 'ICE', 'desk', 'Quagga', '7', 'Treaty', 'harbor', 'rule', 'Okapi', 'Protocol'); // biome-ignore format: one list
    const gap = fc.constantFrom(' ', '-', ' – ', '\u00a0', '. ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 30 }), (pieces) => {
        const text = pieces.flat().join('');
        expect(found(judged(stored, text))).toEqual(found(createJudge(stored.whole).read(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('of one term, whose forms lie on several, are one term: its forms are no witnesses for each other', () => {
    const terms = plans([{ text: 'Bongo Rules', forms: ['Rules of Bongo', 'Bongo Code'], sense: 'context' }]);
    const text = 'The Bongo Rules, the rules of Bongo, a Bongo Code.';
    const { candidates } = judged(terms, text);
    expect(new Set(candidates.map(({ term }) => term)).size).toBe(1);
    expect(found(judged(terms, text))).toEqual(found(createJudge(terms.whole).read(text)));
    expect(new Set(shardsFor(terms, text)).size).toBeGreaterThan(1);
  });

  it('are read by a page with none of them not at all', () => {
    expect(shardsFor(stored, 'The harbor rule and the pier permit. Quagga 401 Treaty, a zebra accordion.')).toEqual(
      shardsFor(stored, 'zebra'),
    );
    expect(shardsFor(stored, 'The harbor rule and the pier permit.')).toEqual([]);
  });

  it('have another version for other terms, and none for other settings', () => {
    const off = scanPlan([inventedPack()], DEFAULT_SETTINGS);
    expect(storedPlan(off, 'harbor|pier').plan.shards).toBeUndefined();
    expect(plans([]).plan.shards?.version).not.toBe(stored.plan.shards?.version);
    const every = { ...stored.whole, topics: stored.whole.topics.map((topic) => ({ ...topic, mode: 'every' as const })) };
    expect(storedPlan(every, 'harbor|pier').plan.shards).toEqual(stored.plan.shards);
    for (const { version } of stored.shards) expect(version).toBe(stored.plan.shards?.version);
  });

  it('have numbers that no other has, below those of the plan: a page puts them beside each other as they are', () => {
    const numbers = stored.shards.flatMap(({ terms, first }) => {
      const forms = terms.flatMap(([, , term, its = [term.text]]) => its);
      return forms.map((_, which) => first - which);
    });
    expect(numbers.length).toBeGreaterThan(400);
    expect(numbers).toEqual(numbers.map((_, which) => -1 - which));
    const { brought } = withShards(stored.plan, stored.shards);
    const forms = stored.shards.flatMap(({ terms }) =>
      terms.flatMap(([, , its, { length } = [its.text]]) => Array(length).fill(its.text)),
    );
    expect(numbers.map((which) => brought?.(which)?.term.text)).toEqual(forms);
    for (const none of [0, -numbers.length - 1]) expect(brought?.(none)).toBeUndefined();
  });

  it('ask for words in the same way, so that few expressions are compiled', () => {
    const plain = stored.shards.map(({ index }) => index.pattern).filter((pattern) => /^[ -~]*$/.test(pattern));
    expect(plain.length).toBeGreaterThan(10);
    expect(new Set(plain).size).toBe(1);
  });

  it('cost a page with some of 10,000 a few kB, and are plain data', () => {
    const many = Array.from({ length: 10_000 }, (_, which): Term => ({ text: `Okapi ${which} Protocol`, sense: 'alone' }));
    const long = plans(many);
    expect(long.shards).toHaveLength(MOST_SHARDS);
    expect(JSON.parse(JSON.stringify(long.shards))).toEqual(long.shards);
    const read = shardsFor(long, 'Okapi 1 Protocol, Okapi 77 Protocol, Okapi 7123 Protocol').map((which) => long.shards[which]);
    expect(read).toHaveLength(3);
    expect(JSON.stringify(read).length).toBeLessThan(7000);
    expect(Math.max(...long.shards.map((shard) => JSON.stringify(shard).length))).toBeLessThan(8000);
    expect(JSON.stringify(long.plan).length).toBeLessThan(
      JSON.stringify(scanPlan([inventedPack()], DEFAULT_SETTINGS)).length + 6000,
    );
  });
});
