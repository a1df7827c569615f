import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSource } from '@/utils/background/open-source';
import { freshBrowser, shipPacks } from '../fixtures/worker';

beforeEach(() => {
  freshBrowser();
  shipPacks();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('opening a source', () => {
  it.each([
    'https://paper.example/harbor',
    'https://paper.example/harbor#:~:text=ten%20days',
    'https://nowhere.example/code?section=4#part-2',
    'https://nowhere.example/code?section=4#part-2:~:text=ten',
  ])('goes to %s, which a pack cites', async (url) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openSource(url);
    expect(create.mock.calls).toEqual([[{ url }]]);
  });

  it.each([
    'https://evil.example/',
    'https://paper.example/harbor/more',
    'https://paper.example/harbor?with=something',
    'https://nowhere.example/code',
    'https://user:secret@paper.example/harbor',
    'http://paper.example/harbor',
    'javascript:alert(1)',
    'javascript:alert(1)#https://paper.example/harbor',
    ' https://paper.example/harbor',
    'chrome://settings',
    '',
  ])('does not go to %j, which none does', async (url) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openSource(url);
    expect(create).not.toHaveBeenCalled();
  });
});
