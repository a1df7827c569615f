import { describe, expect, it } from 'vitest';
import type { Pack } from '@/data/schema';
import { createJudge } from '@/utils/core/judging/relevance';
import { withAccents } from '@/utils/core/matching/accents';
import { anchorsOf } from '@/utils/core/matching/anchor-pattern';
import { storedPlan } from '@/utils/core/matching/gate';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { listTest } from '@/utils/core/matching/list-test';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';

const shipped = shippedPacks();
const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });

describe('the gate', () => {
  const plan = scanPlan(shipped, settings({ offSites: ['a.example'] }));
  const { gate } = storedPlan(plan, '');
  const mayHold = patternTest(gate.pattern);

  it('lets through every term that can be a mention', () => {
    const missed = plan.topics
      .flatMap(({ terms }) => terms)
      .filter(({ sense, text }) => sense !== 'never' && !mayHold(`… ${text} …`));
    expect(missed).toEqual([]);
  });

  it('lets through every block in which the judge finds a mention', () => {
    const judge = createJudge(plan);
    for (const { text } of plan.topics.flatMap(({ terms }) => terms)) {
      for (const page of [
        text,
        text.toUpperCase(),
        text.normalize('NFD'),
        text.replaceAll(' ', '\u00a0'),
        text.replaceAll('(', ' ('),
      ]) {
        if (judge.read(page).candidates.length > 0) expect(mayHold(page), page).toBe(true);
      }
    }
  });

  it('stays shut for other text', () => {
    expect(mayHold('A page about something else, 287 words long.')).toBe(false);
  });

  it('asks what the page has been asked already where all that ships is tracked, and no more where it is not', () => {
    const asked = withAccents(anchorsOf(shipped));
    expect(gate.pattern).toBe(asked);
    const off = scanPlan(shipped, settings({ topics: { uthmeier: 'off' } }));
    const less = storedPlan(off, asked).gate.pattern;
    expect(less.length).toBeLessThan(asked.length);
    expect(patternTest(less)('Attorney General Uthmeier')).toBe(false);
  });

  it('does not seek what very many letters share', () => {
    const long = Array.from({ length: 300 }, (_, which) =>
      `harbor ${which} ${'of long names and longer ones '.repeat(3)}`.trim(),
    );
    expect(gateFor(own(...long)).pattern).toBe(gatePattern(long));
  });

  it('has no pattern when nothing is tracked', () => {
    const off = Object.fromEntries(shipped.flatMap(({ topics }) => topics.map(({ id }) => [id, 'off' as const])));
    expect(storedPlan(scanPlan(shipped, settings({ topics: off })), '').gate.pattern).toBe('');
  });

  const own = (...terms: string[]) =>
    inventedPack((pack) => {
      pack.topics = [{ ...at(pack.topics, 0), terms: terms.map((text) => ({ text, sense: 'alone' as const })) }];
    });
  const gateFor = (pack: Pack, anchors = 'harbor') => storedPlan(scanPlan([pack], settings()), anchors).gate;

  it('has something of its own for what the anchors do not cover, and only for that', () => {
    expect(gateFor(own('harbor rule', 'the Harbor')).own).toBeUndefined();
    const gate = gateFor(own('harbor rule', 'Zebra Accord', 'Zebra Pact'));
    expect(gate.table).toBeUndefined();
    const asks = new RegExp(gate.own ?? '', 'i');
    expect(['ZEBRA\nACCORD', 'the zebra pact'].filter((text) => !asks.test(text))).toEqual([]);
    expect(['the harbor rule', 'a zebra crossing'].filter((text) => asks.test(text))).toEqual([]);
  });

  const names = (count: number) => Array.from({ length: count }, (_, which) => `Zebra ${which} Accord`);

  it('has a table where an expression of all terms would cost more; what the anchors cover pages are asked for by these', () => {
    const gate = gateFor(own('harbor rule', '移', ...names(200)));
    const [close, always] = [listTest(gate), listTest({ ...gate, pattern: gate.own ?? '' })];
    for (const text of ['移', 'on Zebra 17 Accord.']) {
      expect(close(text), text).toBe(true);
      expect(always(text), text).toBe(true);
    }
    expect(close('the harbor rule')).toBe(true);
    expect(always('the harbor rule')).toBe(false);
    expect(close('on Zebra 200 Accord, harbor master')).toBe(false);
  });

  it('finds what the anchors cover by a table too, where that is much', () => {
    const harbors = Array.from({ length: 1_300 }, (_, which) => `harbor ${which} rule`);
    const gate = gateFor(own(...harbors, 'harbor 🏝 pact', 'Zebra Accord'));
    const [close, always] = [listTest(gate), listTest({ ...gate, pattern: gate.own ?? '' })];
    for (const text of ['the Harbor 17 Rule', 'harbor 🏝 pact', 'the Zebra Accord']) expect(close(text), text).toBe(true);
    expect(always('the Zebra Accord')).toBe(true);
    expect(gate.pattern.length).toBeLessThan(200);
  });

  it('asks for a name once, however its words are joined', () => {
    expect(gatePattern(['Key West', 'KeyWest', 'SB168', 'SB 168'])).toBe(gatePattern(['Key West', 'SB 168']));
    expect(new RegExp(gatePattern(['SB 168']), 'i').test('#SB168')).toBe(true);
  });

  it('takes the terms of a pack literally, never as an expression', () => {
    const hostile = inventedPack((pack) => {
      at(pack.topics, 0).terms = [
        { text: '(a+)+$', sense: 'alone' },
        { text: 'x.*y', sense: 'alone' },
        { text: '[0-9]{1,99}', sense: 'alone' },
        { text: '\\w+\\b', sense: 'alone' },
      ];
    });
    const hostilePlan = scanPlan([hostile], settings({ topics: { pier: 'off' } }));
    const pattern = new RegExp(storedPlan(hostilePlan, '').gate.pattern, 'i');
    const judge = createJudge(hostilePlan);
    const long = `${'a'.repeat(50_000)}!`;
    for (const text of [long, 'x and y', '12345', 'words']) {
      expect(pattern.test(text), text.slice(0, 20)).toBe(false);
      expect(judge.read(text).candidates, text.slice(0, 20)).toEqual([]);
    }
    for (const text of ['z (a+)+$ z', 'z x.*y z', 'z [0-9]{1,99} z', 'z \\w+\\b z']) {
      expect(judge.read(text).candidates.length, text).toBe(1);
      expect(pattern.test(text), text).toBe(true);
    }
  });
});

describe('what is stored for pages', () => {
  const names = Array.from({ length: 300 }, (_, which) => `Zebra ${which} Accord`);
  const own = inventedPack((pack) => {
    pack.id = 'own';
    pack.topics = [{ ...at(pack.topics, 0), id: 'own-topic', terms: names.map((text) => ({ text, sense: 'alone' as const })) }];
    at(pack.topics, 0).terms.push({ text: 'harbor pact', sense: 'alone' }, { text: 'Zebra crossing', sense: 'never' });
  });

  it('is the plan as it is where no list is long', () => {
    const plan = scanPlan([inventedPack()], settings());
    expect(storedPlan(plan, 'harbor|pier')).toEqual({ plan, gate: storedPlan(plan, 'harbor|pier').gate, shards: [] });
  });

  it('keeps bundled terms, and those that are no mention, at hand for every page with a candidate', () => {
    const whole = scanPlan([inventedPack(), own], settings());
    const { plan, gate, shards } = storedPlan(whole, 'harbor|pier');
    expect(plan.topics.slice(0, -1)).toEqual(whole.topics.slice(0, -1));
    expect(plan.topics.at(-1)?.terms.map(({ text }) => text)).toEqual(['harbor pact', 'Zebra crossing']);
    expect(plan.shards?.count).toBe(shards.length);
    expect(shards.flatMap(({ terms }) => terms.map(([, , { text }]) => text)).sort()).toEqual([...names].sort());
    expect(gate.table).toBeDefined();
  });
});
