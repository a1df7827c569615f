import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshBadges, showCount } from '@/utils/background/badge';
import { storeSetting } from '../fixtures/settings';
import { harborMentions } from '../fixtures/topic-record';

/** What stands on the toolbar, by tab. */
let shown: Record<number, { text?: string; title?: string }>;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-US';
  shown = {};
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
    await showCount(7, { harbor: 4, pier: 3 });
    expect(shown).toEqual({ 7: { text, title } });
  });

  it('speaks the language of the reader', async () => {
    await storeSetting('language', 'es');
    await showCount(7, { harbor: 1 });
    expect(shown[7]?.title).toBe('Sidelight: 1 mención de 1 tema en esta página');
  });

  it('says nothing where there is nothing', async () => {
    await showCount(7, {});
    expect(shown).toEqual({ 7: { text: '', title: 'Sidelight' } });
  });

  it('counts by the defaults while settings can’t be read, and minds no tab that has gone', async () => {
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    Object.assign(fakeBrowser.action, { setBadgeBackgroundColor: () => Promise.reject(new Error('No tab with id: 7.')) });
    const showing = showCount(7, { harbor: 4 });
    await vi.runAllTimersAsync();
    await showing;
    vi.useRealTimers();
    expect(shown[7]?.text).toBe('4');
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
