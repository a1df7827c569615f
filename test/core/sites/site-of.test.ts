import { describe, expect, it } from 'vitest';
import { siteOf } from '@/utils/core/sites/site-of';

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a?b#c', 'example.com'],
    ['http://example.com:8080/', 'example.com'],
    ['https://news.example.com/', 'news.example.com'],
    ['https://EXAMPLE.com/', 'example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    ['https://wwwx.example/', 'wwwx.example'],
    ['https://www.example.com./', 'example.com'],
    ['https://ñandú.example/', 'xn--and-6ma2c.example'],
    ['http://127.0.0.1:5000/page', '127.0.0.1'],
    ['http://localhost/', 'localhost'],
  ])('is the host of %s, without www', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each([
    'about:blank',
    'about:srcdoc',
    'chrome://extensions',
    'chrome-extension://abc/options.html',
    'file:///page.html',
    'data:text/html,x',
    'blob:https://example.com/1',
    'javascript:void 0',
    'example.com',
    '',
  ])('is nothing for %j', (address) => {
    expect(siteOf(address)).toBeUndefined();
  });
});
