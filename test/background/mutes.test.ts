import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mute, unmute } from '@/utils/background/mutes';
import { readSettings } from '@/utils/extension/settings';
import { storeSetting } from '../fixtures/settings';
import { freshBrowser, shipPacks } from '../fixtures/worker';

const AT = { topicId: 'harbor', term: 'the harbor', site: 'a.example' };

beforeEach(() => fakeBrowser.reset());

describe('muting from a card', () => {
  it('a topic switches it off everywhere, and taking it back restores the mode that it had', async () => {
    await storeSetting('topics', { harbor: 'every' });
    await mute(7, 'topic', AT);
    expect((await readSettings()).topics).toEqual({ harbor: 'off' });
    await unmute(7);
    expect((await readSettings()).topics).toEqual({ harbor: 'every' });
  });

  it('a site switches all off there', async () => {
    await mute(7, 'site', AT);
    expect((await readSettings()).offSites).toEqual(['a.example']);
    await unmute(7);
    expect((await readSettings()).offSites).toEqual([]);
  });

  it('a site with rules of its own is off on all its pages, and has them again', async () => {
    const rules = { offSites: ['b.example', 'a.example'], onSites: ['a.example/news', 'c.example'] };
    await storeSetting('offSites', rules.offSites);
    await storeSetting('onSites', rules.onSites);
    await mute(7, 'site', AT);
    // Once more, as no answer came.
    await mute(7, 'site', AT);
    const { onSites } = rules;
    expect(await readSettings()).toMatchObject({ offSites: ['b.example', 'a.example', 'a.example/news'], onSites });
    await unmute(7);
    expect(await readSettings()).toMatchObject(rules);
  });

  it('a sense silences one term on the site', async () => {
    await mute(7, 'sense', AT);
    expect((await readSettings()).silenced).toEqual([AT]);
    await unmute(7);
    expect((await readSettings()).silenced).toEqual([]);
  });

  it('can be taken back once, and only in the tab where it was done', async () => {
    await storeSetting('offSites', ['b.example']);
    await mute(7, 'site', AT);
    await unmute(8);
    expect((await readSettings()).offSites).toEqual(['b.example', 'a.example']);
    await unmute(7);
    await unmute(7);
    expect((await readSettings()).offSites).toEqual(['b.example']);
  });

  it.each(['topic', 'sense'] as const)('a %s of no pack changes nothing', async (what) => {
    freshBrowser();
    shipPacks();
    await expect(mute(7, what, { ...AT, topicId: 'made-up' })).rejects.toMatchObject({ code: 'topic-unknown' });
    await mute(7, what, AT);
    const { topics, silenced } = await readSettings();
    expect([Object.keys(topics), silenced.map(({ topicId }) => topicId)].flat()).toEqual(['harbor']);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('a topic that is muted once more, as no answer came, is taken back to the mode that it had', async () => {
    await storeSetting('topics', { harbor: 'every' });
    await mute(7, 'topic', AT);
    await mute(7, 'topic', AT);
    await unmute(7);
    expect((await readSettings()).topics).toEqual({ harbor: 'every' });
  });

  it.each(['topic', 'site', 'sense'] as const)('a %s that could not be taken back can be at the next try', async (what) => {
    await mute(7, what, AT);
    const { topics, offSites, silenced } = await readSettings();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(unmute(7)).rejects.toMatchObject({ code: 'settings-unsaved' });
    expect(await readSettings()).toMatchObject({ topics, offSites, silenced });
    set.mockRestore();
    await unmute(7);
    expect(await readSettings()).toMatchObject({
      topics: what === 'topic' ? { harbor: 'relevant' } : {},
      offSites: [],
      silenced: [],
    });
  });

  it('can be taken back where the worker ends once it has muted', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async () => promise);
    const muting = mute(7, 'topic', AT);
    await vi.waitFor(() => expect(set).toHaveBeenCalled());
    expect(await fakeBrowser.storage.session.get('muted.7')).toMatchObject({
      'muted.7': { topicId: 'harbor', mode: 'relevant' },
    });
    resolve();
    await muting;
  });

  it('only the last is taken back', async () => {
    await mute(7, 'site', AT);
    await mute(7, 'topic', AT);
    await unmute(7);
    const { topics, offSites } = await readSettings();
    expect([topics, offSites]).toEqual([{ harbor: 'relevant' }, ['a.example']]);
  });
});
