import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInWorker } from '@/utils/background/handlers';
import type { Sender } from '@/utils/extension/answering';

const did = vi.hoisted(() => ({ calls: [] as unknown[][], isRefused: false }));
vi.mock('@/utils/background/tabs', () => ({
  injectMentions: async (...given: unknown[]) => did.calls.push(['injectMentions', ...given]) > 0 && did.isRefused,
  injectMentionsLater: async (...given: unknown[]) => did.calls.push(['injectMentionsLater', ...given]),
  followPaths: async (...given: unknown[]) => did.calls.push(['followPaths', ...given]),
}));
vi.mock('@/utils/background/plan-writer', () => ({ ensurePlan: async () => undefined }));

const TOP = { tabId: 7, frameIds: [0] };

beforeEach(() => {
  fakeBrowser.reset();
  did.calls.length = 0;
  did.isRefused = false;
});

describe('a page with a candidate', () => {
  const top: Sender = {
    id: 'test-extension-id',
    url: 'https://a.example/article',
    origin: 'https://a.example',
    frameId: 0,
    tab: { id: 7 },
  };
  const paged = (url: string): Sender => ({ ...top, url, tab: { id: 7, url } });

  it('is asked once more where it refuses the script', async () => {
    did.isRefused = true;
    const url = 'https://a.example/article';
    await answerInWorker({ name: 'page/candidate' }, paged(url));
    expect(did.calls).toEqual([
      ['injectMentions', TOP],
      ['injectMentionsLater', TOP, url],
    ]);
  });

  it.each<[string, object, Sender, unknown[][]]>([
    ['on a site that is off', { offSites: ['a.example'] }, top, []],
    ['on a site that is off by default', {}, paged('https://mail.a.example/'), []],
    [
      'on a site that the reader wants all the same',
      { onSites: ['mail.a.example'] },
      paged('https://mail.a.example/'),
      [['injectMentions', TOP]],
    ],
    ['on none of the only sites', { onlySites: ['b.example'] }, top, []],
    [
      'in a document that the browser names',
      {},
      { ...top, documentId: 'F00D' },
      [['injectMentions', { tabId: 7, documentIds: ['F00D'] }]],
    ],
    [
      'on a site that is off in part',
      { offSites: ['a.example/opinion'] },
      paged('https://a.example/opinion/1'),
      [['followPaths', TOP]],
    ],
    [
      'on the other part',
      { offSites: ['a.example/opinion'] },
      top,
      [
        ['injectMentions', TOP],
        ['followPaths', TOP],
      ],
    ],
    // The browser's word on the tab counts: a sandboxed page says nothing of itself.
    [
      'in a page that hides its origin',
      { offSites: ['a.example'] },
      { ...top, url: 'about:srcdoc', origin: 'null', tab: { id: 7, url: 'https://a.example/x' } },
      [],
    ],
    [
      'in a blank page of a site that is off',
      { offSites: ['a.example'] },
      { ...top, url: 'about:blank', tab: { id: 7, url: 'about:blank' } },
      [],
    ],
  ])('reads a candidate, or does not, %s', async (_, rules, sender, calls) => {
    await fakeBrowser.storage.local.set(
      Object.fromEntries(Object.entries(rules).map(([list, sites]) => [`settings.${list}`, sites])),
    );
    await answerInWorker({ name: 'page/candidate' }, sender);
    expect(did.calls).toEqual(calls);
    const isOn = calls.some(([name]) => name === 'injectMentions');
    expect(await answerInWorker({ name: 'page/off' }, sender)).toBe(!isOn);
  });

  it('is judged by its address for whoever asks, with the reason', async () => {
    const own: Sender = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
    const judge = (address: string) => answerInWorker({ name: 'sites/judge', payload: { address } }, own);
    expect(await judge('https://docs.google.com/document/d/1')).toEqual({
      on: false,
      why: 'quiet',
      pattern: 'docs.google.com',
      kind: 'writing',
    });
    expect(await judge('https://a.example/')).toEqual({ on: true });
    const quiet = await answerInWorker({ name: 'sites/quiet' }, own);
    expect(quiet).toContainEqual({ pattern: 'docs.google.com', kind: 'writing' });
  });
});
