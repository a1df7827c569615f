import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { en } from '@/data/locales/en';
import { refreshBadges, showCount } from '@/utils/background/badge';
import { placeIn } from '@/utils/background/place';
import type { PackOffer } from '@/utils/core/packs/pack-offer';
import { storeSetting } from '../fixtures/settings';
import { harborMentions } from '../fixtures/topic-record';

/** What the popup would offer, and how often a tab was looked into for it. */
const packs = vi.hoisted(() => ({ offer: undefined as PackOffer | undefined, looks: 0 }));
vi.mock('@/utils/packs/tab-pack', () => ({
  offerInTab: async () => {
    packs.looks++;
    return packs.offer;
  },
}));

/** Whether the page that counts is still there. */
const page = vi.hoisted(() => ({ isThere: true }));
vi.mock('@/utils/background/tabs', () => ({ isThere: async () => page.isThere }));

const PLACE = placeIn(7, 'D');
const STORY = 'https://a.example/story';

/** What stands on the toolbar, by tab. */
let shown: Record<number, { text?: string; title?: string }>;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-US';
  shown = {};
  Object.assign(packs, { offer: undefined, looks: 0 });
  page.isThere = true;
  const note = async ({ tabId, ...said }: { tabId: number; text?: string; title?: string }) => {
    shown[tabId] = { ...shown[tabId], ...said };
  };
  Object.assign(fakeBrowser.action, {
    setBadgeText: note,
    setTitle: note,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the badge of a tab', () => {
  it.each([
    ['mentions', '7', 'Sidelight: 7 mentions of 2 topics on this page'],
    ['topics', '2', 'Sidelight: 7 mentions of 2 topics on this page'],
    ['off', '', 'Sidelight: 7 mentions of 2 topics on this page'],
  ] as const)('counting %s says "%s", and the title all of it', async (badge, text, title) => {
    await storeSetting('badge', badge);
    await showCount(PLACE, STORY, { harbor: 4, pier: 3 });
    expect(shown).toEqual({ 7: { text, title } });
  });

  it('speaks the language of the reader', async () => {
    await storeSetting('language', 'es');
    await showCount(PLACE, STORY, { harbor: 1 });
    expect(shown[7]?.title).toBe('Sidelight: 1 mención de 1 tema en esta página');
  });

  it('says nothing where there is nothing', async () => {
    await showCount(PLACE, STORY, {});
    expect(shown).toEqual({ 7: { text: '', title: 'Sidelight' } });
  });

  it('is the next page’s once the tab has gone on', async () => {
    page.isThere = false;
    await showCount(PLACE, STORY, { harbor: 4 });
    expect(shown).toEqual({});
  });

  it('counts by the defaults while settings can’t be read, and minds no tab that has gone', async () => {
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    Object.assign(fakeBrowser.action, { setBadgeBackgroundColor: () => Promise.reject(new Error('No tab with id: 7.')) });
    const showing = showCount(PLACE, STORY, { harbor: 4 });
    await vi.runAllTimersAsync();
    await showing;
    vi.useRealTimers();
    expect(shown[7]?.text).toBe('4');
  });
});

describe('the badge of a tab that shows a pack', () => {
  const tab = { id: 7, url: 'https://a.example/pack.json' };

  it.each<[PackOffer, string]>([
    [{ what: 'add' }, `${en.popup.pack.is} ${en.popup.pack.add}`],
    [{ what: 'update', from: 3, to: 4 }, `${en.popup.pack.is} ${en.popup.pack.update(3, 4)}`],
  ])('says in the words of the popup what can be done: %j', async (offer, title) => {
    packs.offer = offer;
    await showCount(PLACE, tab.url, { harbor: 4 });
    expect(shown).toEqual({ 7: { text: '+', title } });
    await storeSetting('badge', 'off');
    await showCount(PLACE, tab.url, { harbor: 4 });
    expect(shown).toEqual({ 7: { text: '', title } });
  });

  it.each<[string, PackOffer | undefined]>([
    ['is there already', { what: 'here', version: 3 }],
    ['is older than the one that is there', { what: 'older', from: 3, to: 2 }],
    ['can’t be taken from there', { what: 'save' }],
    ['is none', undefined],
  ])('counts as elsewhere where it %s', async (_, offer) => {
    packs.offer = offer;
    await showCount(PLACE, tab.url, { harbor: 4 });
    expect(shown[7]?.text).toBe('4');
  });

  it('goes once the pack is there', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
    packs.offer = { what: 'add' };
    await refreshBadges();
    expect(shown[7]?.text).toBe('+');
    packs.offer = { what: 'here', version: 3 };
    await refreshBadges();
    expect(shown).toEqual({ 7: { text: '', title: 'Sidelight' } });
  });

  it('is asked for at addresses of JSON alone', async () => {
    for (const url of [undefined, 'https://a.example/story', 'https://a.example/story?from=pack.json', 'about:blank']) {
      await showCount(PLACE, url, {});
    }
    expect(packs.looks).toBe(0);
    for (const url of ['https://a.example/pack.json?raw=1', 'https://a.example/PACK.JSON#top']) await showCount(PLACE, url, {});
    expect(packs.looks).toBe(2);
  });
});

describe('when the reader chooses anew', () => {
  it('each tab with a page of ours is asked, and the others are left alone', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }, {}] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId: number) => {
      if (tabId !== 7) throw new Error('Could not establish connection.');
      return { ok: true, value: harborMentions };
    });
    await storeSetting('badge', 'topics');
    await refreshBadges();
    expect(Object.keys(shown)).toEqual(['7']);
    expect(shown[7]?.text).toBe('1');
  });
});
