import { describe, expect, it } from 'vitest';
import { isSwitchedOff } from '@/utils/page/site';

/** A window as far as it is asked here. */
const page = (origin: string): Window => Object.create(window, { origin: { value: origin } });

describe('whether a page stands on a site that is switched off', () => {
  it.each([
    ['its own site', page('https://www.news.example'), true],
    ['another site', page('https://other.example'), false],
    ['a site whose name only ends alike', page('https://badnews.example'), false],
    ['a sandboxed document that tells nothing', page('null'), false],
  ])('%s', (_, view, expected) => {
    expect(isSwitchedOff(view, ['news.example'])).toBe(expected);
  });

  it('is never so when no site is', () => {
    expect(isSwitchedOff(page('null'), [])).toBe(false);
  });
});
