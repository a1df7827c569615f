import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUIET_KINDS, QUIET_SITES, type QuietSite } from '@/data/quiet-sites';
import { readSite } from '@/utils/core/sites/site-pattern';
import {
  hasPaths,
  judgeSite,
  rulesOfSite,
  type SiteBefore,
  type SiteRules,
  switchSite,
  withSiteBack,
} from '@/utils/core/sites/site-rules';

const QUIET: QuietSite[] = [
  { pattern: 'mail.*', kind: 'mail' },
  { pattern: '*.bank', kind: 'money' },
];
const rules = (given: Partial<SiteRules> = {}): SiteRules => ({ offSites: [], onlySites: [], onSites: [], ...given });
const judge = (address: string, given: Partial<SiteRules> = {}) => judgeSite(address, rules(given), QUIET);

describe('whether a page is read', () => {
  it.each<[string, Partial<SiteRules>, unknown]>([
    ['https://news.example/a', {}, { on: true }],
    ['https://www.news.example/a', { offSites: ['news.example'] }, { on: false, why: 'off', pattern: 'news.example' }],
    ['https://a.news.example/', { offSites: ['news.example'] }, { on: true }],
    ['https://a.news.example/', { offSites: ['*.news.example'] }, { on: false, why: 'off', pattern: '*.news.example' }],
    ['https://a.news.example/', { offSites: ['*.news.example'], onSites: ['a.news.example'] }, { on: true }],
    [
      'https://news.example/',
      { offSites: ['news.example'], onSites: ['*.news.example'] },
      { on: false, why: 'off', pattern: 'news.example' },
    ],
    [
      'https://news.example/',
      { offSites: ['news.example'], onSites: ['news.example'] },
      { on: false, why: 'off', pattern: 'news.example' },
    ],
    [
      'https://news.example/opinion/x',
      { offSites: ['news.example/opinion'] },
      { on: false, why: 'off', pattern: 'news.example/opinion' },
    ],
    ['https://news.example/sports', { offSites: ['news.example/opinion'] }, { on: true }],
    ['https://news.example/', { onlySites: ['paper.example'] }, { on: false, why: 'only' }],
    ['https://paper.example/', { onlySites: ['paper.example'] }, { on: true }],
    ['https://news.example/', { onlySites: ['paper.example'], onSites: ['news.example'] }, { on: true }],
    [
      'https://paper.example/',
      { onlySites: ['paper.example'], offSites: ['paper.example'] },
      { on: false, why: 'off', pattern: 'paper.example' },
    ],
    ['https://mail.example/', {}, { on: false, why: 'quiet', pattern: 'mail.*', kind: 'mail' }],
    ['https://my.bank/', { onSites: ['my.bank'] }, { on: true }],
    ['https://my.bank/', { onlySites: ['my.bank'] }, { on: true }],
    ['about:blank', { onlySites: ['paper.example'] }, { on: true }],
  ])('%s with %j', (address, given, verdict) => {
    expect(judge(address, given)).toEqual(verdict);
  });
});

describe('the popup’s switch', () => {
  it.each<[string, Partial<SiteRules>, boolean, Partial<SiteRules>]>([
    ['news.example', {}, false, { offSites: ['news.example'] }],
    ['news.example', { offSites: ['news.example'] }, true, {}],
    ['a.news.example', { offSites: ['*.news.example'] }, true, { offSites: ['*.news.example'], onSites: ['a.news.example'] }],
    ['news.example', { onlySites: ['b.example'] }, true, { onlySites: ['b.example', 'news.example'] }],
    ['mail.example', {}, true, { onSites: ['mail.example'] }],
    ['mail.example', { onSites: ['mail.example'] }, false, { offSites: ['mail.example'] }],
  ])('%s with %j, switched %s', (site, given, on, expected) => {
    expect(switchSite(rules(given), site, on, QUIET)).toEqual(rules(expected));
  });

  it('always does what it says, whatever the rules are', () => {
    const site = fc.constantFrom('a.example', 'b.a.example', 'mail.example', 'x.bank');
    const all = ['a.example', '*.a.example', '*.example', 'mail.*', '*.bank', 'b.a.example', 'a.example/p', '*.example/p/q'];
    const list = fc.uniqueArray(fc.constantFrom(...all));
    fc.assert(
      fc.property(fc.record({ offSites: list, onlySites: list, onSites: list }), site, fc.boolean(), (given, of, on) => {
        const after = switchSite(given, of, on, QUIET);
        expect(judgeSite(`https://${of}/`, after, QUIET).on).toBe(on);
        if (!on) for (const path of ['p', 'p/q']) expect(judgeSite(`https://${of}/${path}`, after, QUIET).on).toBe(false);
        if (!on) expect(after.onSites).toEqual(given.onSites.filter((pattern) => pattern !== of));
        const before = rulesOfSite(given, of);
        if (!on && before) expect(sorted(withSiteBack(after, of, before))).toEqual(sorted(given));
      }),
    );
  });
});

const sorted = ({ offSites, onSites }: SiteBefore) => ({ offSites: offSites.toSorted(), onSites: onSites.toSorted() });

it('a site is on in part where a rule speaks of a path of it', () => {
  const address = 'https://news.example/a';
  expect(hasPaths(rules({ offSites: ['news.example/opinion'] }), address, [])).toBe(true);
  expect(hasPaths(rules(), address, [{ pattern: '*.example/mail', kind: 'mail' }])).toBe(true);
  expect(hasPaths(rules({ offSites: ['*.news.example'] }), address, [])).toBe(false);
  expect(hasPaths(rules({ offSites: ['other.example/opinion'] }), address, [])).toBe(false);
});

describe('the sites that are off by default', () => {
  it('are written as patterns are kept, each once', () => {
    expect(QUIET_SITES.filter(({ pattern }) => readSite(pattern).pattern !== pattern)).toEqual([]);
    expect(new Set(QUIET_SITES.map(({ pattern }) => pattern)).size).toBe(QUIET_SITES.length);
    expect(new Set(QUIET_SITES.map(({ kind }) => kind))).toEqual(new Set(QUIET_KINDS));
  });

  it.each([
    ['https://mail.google.com/mail/u/0/', 'mail'],
    ['https://docs.google.com/document/d/1', 'writing'],
    ['https://secure.chase.com/', 'money'],
    ['https://first.bank/', 'money'],
    ['https://mychart.baptisthealth.net/', 'health'],
    ['https://accounts.google.com/signin', 'account'],
    ['https://app.slack.com/client', 'chat'],
    ['https://forms.office.com/r/1', 'forms'],
  ])('%s is one, for its %s', (address, kind) => {
    expect(judgeSite(address, rules(), QUIET_SITES)).toMatchObject({ on: false, why: 'quiet', kind });
  });

  it.each([
    'https://www.miamiherald.com/news/',
    'https://keysweekly.com/42/',
    'https://www.nytimes.com/section/us',
    'https://flsenate.gov/Session/Bill/2025/2C',
    'https://www.ice.gov/identify-and-arrest/287g',
    'https://health.usnews.com/',
    'https://www.facebook.com/',
    'https://medium.com/@writer/a-story',
    'https://en.wikipedia.org/wiki/Key_West',
    'https://news.google.com/',
    'https://wusfnews.wusf.usf.edu/',
  ])('%s, where people read, is none', (address) => {
    expect(judgeSite(address, rules(), QUIET_SITES)).toEqual({ on: true });
  });
});
