import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ChromiumReader } from '../drive/chromium.ts';
import { CARD, expectGone, inChromium, openCard, openMarked, openPanel, PAGES } from './scene.ts';

const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), clipboard-write=()',
};

const body = readFileSync(join(PAGES, 'strict.html'));
const stage = inChromium({ routes: { '/strict.html': { body, headers: STRICT } } });
let page: Page;
let reader: ChromiumReader;
let wrong: string[];

beforeEach(async () => {
  page = await stage.browser.newPage();
  wrong = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  return () => page.close();
});

describe.each([
  ['a page that allows nothing', 'strict.html'],
  ['a page whose style reaches for everything', 'hostile-style.html'],
])('%s', (_, file) => {
  test('has a card that looks as everywhere', async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await openCard(reader, 'uthmeier');
    const wanted = await looks(CARD);
    expect(wanted.length).toBeGreaterThan(8);
    expect(wanted[0]).toMatchObject({ width: 340, background: 'rgb(253, 252, 249)', color: 'rgb(27, 26, 23)', font: '15px' });

    await page.mouse.move(2, 2);
    reader = await openMarked(page, stage.server.origin, file);
    await openCard(reader, 'uthmeier');
    expect(await looks(CARD)).toEqual(wanted);
  });

  test('has a panel that looks as everywhere, closes and opens', async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await openPanel(reader, 'uthmeier');
    // Facts stand in the order of what the article speaks of, which differs between the pages: what is compared is how each
    // kind of part looks, not where it stands.
    const looksOfAll = async () => {
      const kinds = (await looks(FIXED_PARTS)).map(({ width: _w, height: _h, shown: _s, ...look }) => JSON.stringify(look));
      return [...new Set(kinds)].sort();
    };
    const wanted = await looksOfAll();
    expect(wanted.length).toBeGreaterThan(30);
    expect((await looks('[data-sl="frame"]'))[0]).toMatchObject({ width: 400, height: 800, background: 'rgb(253, 252, 249)' });

    reader = await openMarked(page, stage.server.origin, file);
    for (let time = 1; time <= 2; time++) {
      await page.mouse.move(2, 2);
      await openPanel(reader, 'uthmeier');
      expect(await looksOfAll()).toEqual(wanted);
      await page.keyboard.press('Escape');
      await expectGone(reader.panel, 'the panel');
    }
  });

  test('gets no error from us', async () => {
    reader = await openMarked(page, stage.server.origin, file);
    await openPanel(reader, 'uthmeier');
    expect(wrong.filter((text) => !text.includes('favicon'))).toEqual([]);
  });
});

/** The parts of the panel that say the same on every page: counts and mentions do not. */
const FIXED_PARTS = ['title', 'masthead', 'definition', 'item', 'event', 'source', 'footer'].map((name) => `.sl-${name}`).join();

interface Look {
  part: string;
  width: number;
  height: number;
  background: string;
  color: string;
  font: string;
  family: string;
  spacing: string;
  direction: string;
  shown: boolean;
}

/** @returns how each element of a part of ours looks to a reader. */
async function looks(selector: string): Promise<Look[]> {
  const answer = await reader.inRoot((root, wanted) => {
    const parts = [...root.querySelectorAll(wanted)].flatMap((part) => [part, ...part.querySelectorAll('*')]);
    return parts.map((part) => {
      const { width, height } = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      return {
        part: `${part.nodeName}.${part.getAttribute('class') ?? ''}`,
        width: Math.round(width),
        height: Math.round(height),
        background: style.backgroundColor,
        color: style.color,
        font: style.fontSize,
        family: style.fontFamily,
        spacing: style.letterSpacing,
        direction: style.direction,
        shown: part.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      };
    });
  }, selector);
  return answer ?? [];
}
