import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placeIn } from '@/utils/background/place';
import { injectMentions, injectMentionsLater } from '@/utils/background/tabs';

const URL_OF_PAGE = 'https://a.example/story';
const executeScript = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  fakeBrowser.reset();
  executeScript.mockReset().mockResolvedValue([]);
  Object.assign(fakeBrowser, { scripting: { executeScript, getRegisteredContentScripts: async () => [] } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MENTIONS = { target: { tabId: 7, frameIds: [0] }, files: ['/scan.js', '/mentions.js'] };

describe('the mentions script', () => {
  it('says whether the page has refused it', async () => {
    expect(await injectMentions(placeIn(7))).toBe(false);
    executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'));
    expect(await injectMentions(placeIn(7))).toBe(true);
    expect(executeScript.mock.calls).toEqual([[MENTIONS], [MENTIONS]]);
  });

  it.each<[string, object | Error, unknown[]]>([
    ['comes to the page later', { url: URL_OF_PAGE }, [[MENTIONS]]],
    ['comes to no other page', { url: 'https://b.example/' }, []],
    ['comes to no page that says not which it is', {}, []],
    ['comes to no tab that has closed', new Error('No tab with id: 7.'), []],
  ])('%s', async (_, tab, calls) => {
    const get = vi.spyOn(fakeBrowser.tabs, 'get');
    if (tab instanceof Error) get.mockRejectedValue(tab);
    else get.mockResolvedValue(tab as never);
    const later = injectMentionsLater(placeIn(7), URL_OF_PAGE);
    await vi.advanceTimersByTimeAsync(900);
    expect(executeScript).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await later;
    expect(executeScript.mock.calls).toEqual(calls);
  });
});
