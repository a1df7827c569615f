import { describe, expect, it } from 'vitest';
import type { Pack } from '@/data/schema';
import { listTest } from '@/utils/core/list-test';
import { mayHold } from '@/utils/core/quick-pattern';
import { createJudge } from '@/utils/core/relevance';
import { gateOf, PLAN_FORMAT, planWord, type ScanPlan, scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { at, inventedPack, shippedPacks } from '../fixtures/pack';

const shipped = shippedPacks();
const wordsIn = (plan: ScanPlan) => plan.words.says.map((_, which) => planWord(plan)(which));
const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });

describe('the scan plan', () => {
  it('holds the topics that are on, in the order of their packs, with their modes', () => {
    const plan = scanPlan(shipped, settings({ topics: { uthmeier: 'off', 'key-west': 'every' } }));
    expect(plan.format).toBe(PLAN_FORMAT);
    expect(plan.topics.map(({ id, mode, hue }) => [id, mode, hue])).toEqual([
      ['287g', 'relevant', 1],
      ['key-west', 'every', 2],
      ['sanctuary-laws', 'relevant', 4],
    ]);
  });

  it('holds every form of every term with its rules', () => {
    const [harbor] = scanPlan([inventedPack()], settings()).topics;
    expect(harbor?.terms).toEqual([
      { text: 'harbor rule', forms: ['harbor rules'], sense: 'alone' },
      { text: 'the harbor', sense: 'context' },
      { text: 'the harbor master', sense: 'never' },
    ]);
    const kwpd = scanPlan(shipped, settings())
      .topics.flatMap(({ terms }) => terms)
      .find(({ text }) => text === 'KWPD');
    expect(kwpd).toEqual({ text: 'KWPD', sense: 'context', kind: 'place', exactCase: true });
  });

  it('takes for a word what a switched-off topic would have said; one that is on says it itself', () => {
    const said = (on: Settings) =>
      wordsIn(scanPlan([inventedPack()], on)).flatMap(({ text, says }) => says.map(([id, side]) => `${text} ${side} ${id}`));
    expect(said(settings())).toEqual(['mooring for harbor', 'HRB for harbor', 'pearl against harbor']);
    expect(said(settings({ topics: { pier: 'off' } }))).toContain('North Pier for harbor');
  });

  it('holds the words of the lists that a topic names', () => {
    const pack = inventedPack((it) => {
      it.wordLists = { boats: ['dinghy', 'ketch'] };
      at(it.topics, 0).context = { for: [{ list: 'boats' }], support: ['quay'], against: [] };
    });
    expect(wordsIn(scanPlan([pack], settings()))).toEqual([
      { text: 'dinghy', says: [['harbor', 'for']] },
      { text: 'ketch', says: [['harbor', 'for']] },
      { text: 'quay', says: [['harbor', 'support']] },
    ]);
  });

  it('keeps packs apart: one does not speak for the topics of another', () => {
    const other = inventedPack((pack) => {
      pack.id = 'other';
      for (const topic of pack.topics) topic.id = `other-${topic.id}`;
      at(pack.topics, 1).terms = [{ text: 'South Pier', sense: 'alone' }];
    });
    const plan = scanPlan([inventedPack(), other], settings());
    expect(plan.topics.map(({ id }) => id)).toEqual(['harbor', 'pier', 'other-harbor', 'other-pier']);
    const off = scanPlan([inventedPack(), other], settings({ topics: { 'other-pier': 'off' } }));
    expect(wordsIn(off).find(({ text }) => text === 'South Pier')?.says).toEqual([['other-harbor', 'for']]);
  });

  it('is the same for the same packs and settings, and is plain data', () => {
    const plan = scanPlan(shipped, settings({ offSites: ['a.example'] }));
    expect(scanPlan(shippedPacks(), settings({ offSites: ['a.example'] }))).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('changes with each rule of sites, so that pages ask anew', () => {
    const rules = [
      {},
      { offSites: ['a.example'] },
      { onlySites: ['a.example'] },
      { onSites: ['a.example'] },
      { offSites: ['b.example'] },
    ];
    expect(new Set(rules.map((each) => scanPlan([], settings(each)).sites)).size).toBe(rules.length);
  });

  it('marks a topic in the hue that the reader chose', () => {
    const hues = (chosen: Settings['hues']) =>
      scanPlan([inventedPack()], settings({ hues: chosen })).topics.map(({ hue }) => hue);
    expect(hues({ pier: 7 })).toEqual([1, 7]);
  });

  it('fits into storage with room to spare: below 2 MB', () => {
    const plan = scanPlan(shipped, settings());
    expect(JSON.stringify({ plan, gate: gateOf(plan, '') }).length).toBeLessThan(2_000_000);
  });

  it('carries nothing to a page but what finding needs', () => {
    const plan = scanPlan(shipped, settings());
    expect(JSON.stringify(scanPlan(shipped, settings({ offSites: ['a.example'] })))).not.toContain('a.example');
    expect(Object.keys(plan).sort()).toEqual(['format', 'index', 'language', 'silenced', 'sites', 'topics', 'words']);
    for (const topic of plan.topics) {
      expect(Object.keys(topic).sort()).toEqual(['hue', 'id', 'languages', 'mode', 'own', 'packId', 'since', 'terms']);
    }
  });
});

describe('the gate', () => {
  const plan = scanPlan(shipped, settings({ offSites: ['a.example'] }));
  const gate = gateOf(plan, '');
  const expression = new RegExp(gate.pattern, 'i');

  it('lets through every term that can be a mention', () => {
    const missed = plan.topics
      .flatMap(({ terms }) => terms)
      .filter(({ sense, text }) => sense !== 'never' && !mayHold(expression, `… ${text} …`));
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
        if (judge.read(page).candidates.length > 0) expect(mayHold(expression, page), page).toBe(true);
      }
    }
  });

  it('stays shut for look-alikes alone and for other text', () => {
    expect(mayHold(expression, 'the Florida Keys National Marine Sanctuary')).toBe(false);
    expect(mayHold(expression, 'A page about something else, 287 words long.')).toBe(false);
  });

  it('has no pattern when nothing is tracked', () => {
    const off = Object.fromEntries(shipped.flatMap(({ topics }) => topics.map(({ id }) => [id, 'off' as const])));
    expect(gateOf(scanPlan(shipped, settings({ topics: off })), '').pattern).toBe('');
  });

  const own = (...terms: string[]) =>
    inventedPack((pack) => {
      pack.topics = [{ ...at(pack.topics, 0), terms: terms.map((text) => ({ text, sense: 'alone' as const })) }];
    });
  const gateFor = (pack: Pack, anchors = 'harbor') => gateOf(scanPlan([pack], settings()), anchors);

  it('has something of its own for what the anchors do not cover, and only for that', () => {
    expect(gateFor(own('harbor rule', 'the Harbor')).own).toBeUndefined();
    const gate = gateFor(own('harbor rule', 'Zebra Accord', 'Zebra Pact'));
    expect(gate.table).toBeUndefined();
    const asks = new RegExp(gate.own ?? '', 'i');
    expect(['ZEBRA\nACCORD', 'the zebra pact'].filter((text) => !asks.test(text))).toEqual([]);
    expect(['the harbor rule', 'a zebra crossing'].filter((text) => asks.test(text))).toEqual([]);
  });

  it('has a table where an expression of all terms would cost more, of bundled terms too', () => {
    const names = Array.from({ length: 200 }, (_, which) => `Zebra ${which} Accord`);
    const gate = gateFor(own('harbor rule', 'Юрий Дорожный', ...names));
    const [close, always] = [listTest(gate), listTest({ ...gate, pattern: gate.own ?? '' })];
    for (const text of ['the harbor rule', 'Юрий Дорожный', 'on Zebra 17 Accord.']) {
      expect(close(text), text).toBe(true);
      expect(always(text), text).toBe(true);
    }
    expect(close('on Zebra 200 Accord, harbor master')).toBe(false);
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
    const pattern = new RegExp(gateOf(hostilePlan, '').pattern, 'i');
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
