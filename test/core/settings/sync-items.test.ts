import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, type Items, mergeSynced, type Timed } from '@/utils/core/settings/sync-items';

const FIELDS = ['theme', 'offSites', 'topics'];

/** A browser with settings of its own, as `sync` has it look at what lies between them. */
function browser(here: Record<string, Timed> = {}) {
  return {
    here,
    look(there: Items, fields = FIELDS): void {
      const { take, write } = mergeSynced(fields, here, there);
      Object.assign(here, take);
      // As it travels.
      Object.assign(there, JSON.parse(JSON.stringify(write)));
    },
  };
}

describe('two sides of a sync', () => {
  it('the newer wins, setting by setting', () => {
    const there: Items = {};
    const one = browser({ theme: { value: 'dark', when: 5 }, offSites: { value: ['a'], when: 1 } });
    const other = browser({ theme: { value: 'light', when: 3 }, offSites: { value: ['b'], when: 2 } });
    one.look(there);
    other.look(there);
    one.look(there);
    for (const { here } of [one, other]) {
      expect(here).toEqual({ theme: { value: 'dark', when: 5 }, offSites: { value: ['b'], when: 2 } });
    }
  });

  it('what is missing on one side deletes nothing on the other', () => {
    const one = browser({ theme: { value: 'dark', when: 5 } });
    one.look({});
    expect(one.here).toEqual({ theme: { value: 'dark', when: 5 } });
    const there: Items = { 'sl.theme': { when: 5, value: 'dark' } };
    browser().look(there);
    expect(there).toEqual({ 'sl.theme': { when: 5, value: 'dark' } });
  });

  it('leaves alone what it does not know, and what is not to be synced', () => {
    const there: Items = { 'sl.glow': { when: 9, value: true }, 'sl.theme': 'not ours', other: 1 };
    const one = browser({ theme: { value: 'dark', when: 5 }, sync: { value: 'all', when: 7 } });
    one.look(there);
    expect(there).toEqual({ 'sl.glow': { when: 9, value: true }, 'sl.theme': { when: 5, value: 'dark' }, other: 1 });
    expect(one.here).not.toHaveProperty('glow');
  });

  it.each([
    ['of a thousand million pieces', { when: 9, pieces: 1e9, sum: 'x' }],
    ['of half a piece', { when: 9, pieces: 0.5, sum: 'x' }],
    ['later than anything can be', { when: 1e308, value: 'light' }],
    ['that is older than time', { when: null, value: 'light' }],
  ])('an item %s is damaged, and ours takes its place', (_, item) => {
    const there: Items = { 'sl.theme': item };
    browser({ theme: { value: 'dark', when: 5 } }).look(there);
    expect(there).toEqual({ 'sl.theme': { when: 5, value: 'dark' } });
  });

  it('500 sites travel in items of less than 8,192 bytes, all within the quota, and come out as they went in', () => {
    const sites = Array.from({ length: 500 }, (_, at) => `*.a-rather-long-name-of-a-site-${at}.example.org`);
    const there: Items = {};
    browser({ offSites: { value: sites, when: 1 } }).look(there);
    expect(Object.keys(there).length).toBeGreaterThan(2);
    for (const [key, value] of Object.entries(there)) expect(bytesOf({ [key]: value })).toBeLessThan(8_192);
    expect(bytesOf(there)).toBeLessThan(102_400);
    const other = browser();
    other.look(there);
    expect(other.here).toEqual({ offSites: { value: sites, when: 1 } });
  });

  it('waits for pieces that are still on their way', () => {
    const there: Items = {};
    browser({ offSites: { value: Array.from({ length: 300 }, (_, at) => `site-${at}.example`), when: 1 } }).look(there);
    const { 'sl.offSites.1': late, ...early } = there;
    const other = browser();
    other.look(early);
    expect(other.here).toEqual({});
    other.look({ ...early, 'sl.offSites.1': late });
    expect(other.here.offSites?.when).toBe(1);
  });

  it('whatever each chooses and whenever each looks, all have the same in the end: the last choice', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string({ maxLength: 300 }), { maxLength: 30 }), fc.boolean());
    const step = fc.record({
      who: fc.nat(2),
      choose: fc.option(fc.record({ field: fc.constantFrom(...FIELDS), value }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const there: Items = {};
        const all = [browser(), browser(), browser()];
        const last: Record<string, unknown> = {};
        for (const [at, { who, choose }] of steps.entries()) {
          const one = all[who] ?? browser();
          if (choose) {
            one.here[choose.field] = { value: choose.value, when: at + 1 };
            last[choose.field] = choose.value;
          } else one.look(there);
        }
        for (let round = 0; round < 2; round++) for (const one of all) one.look(there);
        for (const { here } of all) {
          expect(Object.fromEntries(Object.entries(here).map(([field, timed]) => [field, timed.value]))).toEqual(last);
        }
        for (const [key, item] of Object.entries(there)) expect(bytesOf({ [key]: item })).toBeLessThan(8_192);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing that lies there makes it throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('sl.theme', 'sl.theme.0', 'sl.topics', 'x'), fc.jsonValue()), (there) => {
        expect(() => mergeSynced(FIELDS, { theme: { value: 'dark', when: 1 } }, there)).not.toThrow();
      }),
    );
  });
});
