import { describe, expect, it } from 'vitest';
import { storedPlan } from '@/utils/core/matching/gate';
import { PLAN_FORMAT, planWord, type ScanPlan, scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';

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
    expect(JSON.stringify({ plan, gate: storedPlan(plan, '').gate }).length).toBeLessThan(2_000_000);
  });

  it('carries nothing to a page but what finding needs', () => {
    const plan = scanPlan(shipped, settings());
    expect(JSON.stringify(scanPlan(shipped, settings({ offSites: ['a.example'] })))).not.toContain('a.example');
    expect(Object.keys(plan).sort()).toEqual(['format', 'index', 'language', 'silenced', 'sites', 'topics', 'words']);
    for (const topic of plan.topics) {
      expect(Object.keys(topic).sort()).toEqual(['hue', 'id', 'kinds', 'languages', 'mode', 'own', 'packId', 'since', 'terms']);
    }
  });
});
