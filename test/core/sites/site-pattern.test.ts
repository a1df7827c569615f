import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, readSite, speaksOf } from '@/utils/core/sites/site-pattern';

describe('what a reader writes for a site', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['www.example.org', 'example.org'],
    ['https://www.example.org/', 'example.org'],
    ['//example.org', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['https://user:secret@example.org/a?b#c', 'example.org/a'],
    ['*.example.org', '*.example.org'],
    ['https://*.example.org/', '*.example.org'],
    ['example.org/opinion/', 'example.org/opinion'],
    ['example.org/a b', undefined],
    ['*.example.org/opinion', '*.example.org/opinion'],
    ['ñandú.example', 'xn--and-6ma2c.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://[::1]:3000/', '[::1]'],
    ['*.bank', '*.bank'],
    ['Mail.*', 'mail.*'],
    ['example.org.', 'example.org'],
  ])('%j is kept as %j', (written, pattern) => {
    expect(readSite(written).pattern).toBe(pattern);
  });

  it.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['a.example b.example', 'space'],
    ['ftp://example.org', 'scheme'],
    ['chrome://extensions', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['mailto:a@example.org', 'scheme'],
    ['*', 'star'],
    ['*example.org', 'star'],
    ['a.*.org', 'star'],
    ['example.org/*', 'star'],
    ['*.*', 'star'],
    ['exa<mple.org', 'name'],
    ['/opinion', 'name'],
    ['https://', 'name'],
    ['example', 'dot'],
    ['localhost', 'dot'],
    [`example.org/${'x'.repeat(300)}`, 'long'],
  ])('%j is refused: %s', (written, fault) => {
    expect(readSite(written)).toEqual({ fault });
  });

  it('never throws, and what it takes it takes again as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (written) => {
        const { pattern } = readSite(written);
        if (pattern !== undefined) expect(readSite(pattern).pattern).toBe(pattern);
      }),
    );
  });
});

describe('what a pattern speaks of', () => {
  it.each([
    ['example.org', 'example.org', '/', true],
    ['example.org', 'a.example.org', '/', false],
    ['example.org', 'badexample.org', '/', false],
    ['*.example.org', 'example.org', '/', true],
    ['*.example.org', 'a.b.example.org', '/x', true],
    ['*.example.org', 'badexample.org', '/', false],
    ['example.org/opinion', 'example.org', '/opinion', true],
    ['example.org/opinion', 'example.org', '/opinion/a', true],
    ['example.org/opinion', 'example.org', '/opinions', false],
    ['example.org/opinion', 'example.org', '/', false],
    ['mail.*', 'mail.example.org', '/', true],
    ['mail.*', 'email.example.org', '/', false],
    ['mail.*', 'a.mail.example.org', '/', false],
  ])('%s, asked of %s%s: %s', (pattern, site, path, expected) => {
    expect(speaksOf(pattern, site, path)).toBe(expected);
  });

  it('is most what names it most closely: path, site, sites below, kinds of names', () => {
    const all = ['news.*', '*.example.org', '*.news.example.org', 'news.example.org', 'news.example.org/a', '*.example.org/a/b'];
    const closestOf = (path: string, of = all) => closest(of, 'news.example.org', path);
    expect(closestOf('/a/b/c')).toBe('*.example.org/a/b');
    expect(closestOf('/a/x')).toBe('news.example.org/a');
    expect(closestOf('/')).toBe('news.example.org');
    expect(closestOf('/', all.slice(0, 3))).toBe('*.news.example.org');
    expect(closestOf('/', all.slice(0, 1))).toBe('news.*');
    expect(closest(all, 'other.example', '/')).toBeUndefined();
  });
});
