import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '@/data/schema';
import { topicRecord } from '@/utils/background/facts';
import { allUnseen, forgetSeen, noteSeen, unseenOf } from '@/utils/background/seen';
import { storeBundle } from '@/utils/packs/pack-store';
import { at, inventedPack } from '../fixtures/pack';
import { freshBrowser } from '../fixtures/worker';

const page = { tab: { id: 7 } };

beforeEach(async () => {
  freshBrowser();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  await storeBundle([inventedPack()]);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The pack a version later, with one event and one fact more. */
async function news(): Promise<void> {
  const pack: Pack = structuredClone(inventedPack());
  const topic = at(pack.topics, 0);
  topic.events.push({ ...at(topic.events, 0), id: 'newest' });
  topic.facts.push({ ...at(topic.facts, 0), id: 'newest' });
  await storeBundle([{ ...pack, version: pack.version + 1 }]);
}
const unseen = async (sender = page) => unseenOf(await topicRecord('harbor'), sender);
const kept = async () => (await fakeBrowser.storage.local.get('seen')).seen;

describe('what is new of a topic', () => {
  it('is nothing at the first look, and afterwards what came', async () => {
    expect(await unseen()).toBe(0);
    await news();
    expect(await unseen()).toBe(2);
    expect(await allUnseen()).toEqual({ harbor: 2 });
  });

  it('stays new for cards until the panel was open', async () => {
    await noteSeen('harbor', page);
    await news();
    expect([await unseen(), await unseen()]).toEqual([2, 2]);
    await noteSeen('harbor', page);
    expect(await unseen()).toBe(0);
    expect(await allUnseen()).toEqual({});
  });

  it('is counted for topics that were looked at only', async () => {
    await noteSeen('pier', page);
    await news();
    expect(await allUnseen()).not.toHaveProperty('harbor');
  });

  it('loses no look of two at once', async () => {
    await Promise.all([noteSeen('harbor', page), noteSeen('pier', page)]);
    expect(Object.keys(Object(await kept()))).toEqual(['harbor', 'pier']);
  });

  it('is wiped whole', async () => {
    await noteSeen('harbor', page);
    await forgetSeen();
    expect(await kept()).toEqual({});
    await news();
    expect(await allUnseen()).toEqual({});
  });

  it('begins anew where what was kept is damaged', async () => {
    await fakeBrowser.storage.local.set({ seen: { harbor: 7 } });
    expect(await allUnseen()).toEqual({});
    await noteSeen('harbor', page);
    expect(await unseen()).toBe(0);
  });

  it('is refused for a topic that is none', async () => {
    await expect(noteSeen('nothing', page)).rejects.toMatchObject({ code: expect.stringMatching(/topic-unknown|pack-missing/) });
    expect(await kept()).toBeUndefined();
  });
});

describe('private windows', () => {
  it('leave nothing, in a browser that has a worker for them', async () => {
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    await noteSeen('harbor', page);
    await unseen();
    expect(await kept()).toBeUndefined();
  });

  it('leave nothing, in one whose worker is for all', async () => {
    const sender = { tab: { id: 7, incognito: true } };
    await noteSeen('harbor', sender);
    await unseen(sender);
    expect(await kept()).toBeUndefined();
  });
});
