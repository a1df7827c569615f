import { describe, expect, it } from 'vitest';
import { isSwitchedOff } from '@/utils/page/site';

/** A window as far as it is asked here. */
const frame = (origin: string, ancestors?: string[]): Window =>
  Object.create(window, {
    origin: { value: origin },
    location: {
      value: ancestors ? { ancestorOrigins: { length: ancestors.length, item: (at: number) => ancestors[at] ?? null } } : {},
    },
  });

describe('whether a document stands on a site that is switched off', () => {
  it.each([
    ['its own site', frame('https://www.news.example'), true],
    ['another site', frame('https://other.example'), false],
    ['a frame from elsewhere in a page of the site', frame('https://ads.example', ['https://news.example']), true],
    [
      'a frame in a frame in a page of the site',
      frame('https://ads.example', ['https://b.example', 'https://news.example']),
      true,
    ],
    ['a frame of the site in a page from elsewhere', frame('https://news.example', ['https://other.example']), true],
    ['a sandboxed frame in a page of the site', frame('null', ['https://news.example']), true],
    ['a sandboxed document that tells nothing', frame('null'), false],
    ['a browser without ancestorOrigins', frame('https://ads.example'), false],
  ])('%s', (_, view, expected) => {
    expect(isSwitchedOff(view, ['news.example'])).toBe(expected);
  });

  it('is never so when no site is', () => {
    expect(isSwitchedOff(frame('null'), [])).toBe(false);
  });
});
