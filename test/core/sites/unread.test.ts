import { describe, expect, it } from 'vitest';
import { unreadByAddress, unreadByContent } from '@/utils/core/sites/unread';

describe('why a page is not read', () => {
  it.each([
    ['https://news.example/story', undefined],
    ['http://news.example/', undefined],
    ['view-source:https://news.example/story', 'source'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://microsoftedge.microsoft.com/insider', undefined],
    ['https://addons.mozilla.org.example/', undefined],
    ['chrome://settings/', 'browser-page'],
    ['about:newtab', 'browser-page'],
    ['file:///a.html', 'browser-page'],
    ['chrome-extension://x/options.html', 'browser-page'],
    ['', 'browser-page'],
  ])('by its address alone: %s', (address, why) => {
    expect(unreadByAddress(address)).toBe(why);
  });

  it.each([
    ['https://a.example/report', 'application/pdf', 'pdf'],
    ['https://a.example/report.PDF?page=2', null, 'pdf'],
    ['https://a.example/report?file=a.pdf', null, 'blocked'],
    ['https://a.example/report.pdf', 'text/html', 'blocked'],
    ['https://a.example/feed', 'application/xml', 'not-text'],
    ['https://a.example/a.png', 'image/png', 'not-text'],
    ['https://a.example/', null, 'blocked'],
    ['https://a.example/', 'text/html', 'blocked'],
  ])('by what it holds: %s as %s', (address, contentType, why) => {
    expect(unreadByContent(address, contentType)).toBe(why);
  });
});
