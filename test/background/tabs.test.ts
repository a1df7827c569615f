import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placeIn } from '@/utils/background/place';
import { injectMentions, injectMentionsLater, isThere } from '@/utils/background/tabs';

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

describe('a page that the worker has heard of', () => {
  const tabAt = (url: string) => vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url } as never);

  it('is there while its tab shows the same address, and nothing is asked', async () => {
    tabAt(URL_OF_PAGE);
    expect(await isThere(placeIn(7, 'D'), URL_OF_PAGE)).toBe(true);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is there where it has changed its address itself', async () => {
    tabAt('https://a.example/next');
    expect(await isThere(placeIn(7, 'D'), URL_OF_PAGE)).toBe(true);
    expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7, documentIds: ['D'] } }));
  });

  it('is gone where the tab shows another document, or is none', async () => {
    executeScript.mockRejectedValue(new Error('No document with id D in tab with id 7'));
    tabAt('https://b.example/');
    expect(await isThere(placeIn(7, 'D'), URL_OF_PAGE)).toBe(false);
    expect(await isThere(placeIn(7, 'D'), undefined)).toBe(false);
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await isThere(placeIn(7, 'D'), URL_OF_PAGE)).toBe(false);
  });
});
