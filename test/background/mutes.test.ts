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

  it('only the last is taken back', async () => {
    await mute(7, 'site', AT);
    await mute(7, 'topic', AT);
    await unmute(7);
    const { topics, offSites } = await readSettings();
    expect([topics, offSites]).toEqual([{ harbor: 'relevant' }, ['a.example']]);
  });
});
