import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { readerOf } from '../drive/firefox.ts';
import type { Reader } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import {
  CARD,
  expectedOf,
  expectGone,
  expectMarks,
  inFirefox,
  markOf,
  NOTHING,
  openCard,
  openPanel,
  PAGES,
  stays,
} from './scene.ts';

const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

const body = readFileSync(join(PAGES, 'strict.html'));
const stage = inFirefox({ routes: { '/strict.html': { body, headers: STRICT } } });
let page: Page;
let reader: Reader;

beforeAll(async () => {
  page = await stage.firefox.newPage();
});
beforeEach(async () => {
  await page.bringToFront();
  await page.mouse.move(2, 2);
});

async function openMarked(file: string): Promise<void> {
  await page.goto(`${stage.server.origin}/${file}`);
  reader = await readerOf(page);
  await expectMarks(reader, expectedOf(file));
}

describe('an article in Firefox', () => {
  test('has its mentions marked, painted, and nothing else changed', async () => {
    await openMarked('demo.html');
    const elements = () => page.evaluate(() => document.documentElement.childElementCount);
    expect(await elements()).toBe(2);
    const painted = async () => {
      const [first] = await reader.mentionRects();
      return first && page.screenshot({ clip: { ...first.rect, height: first.rect.height + 4 }, encoding: 'base64' });
    };
    const with_ = await waitFor(painted, { what: 'a picture of the first mark' });
    await page.evaluate(() => CSS.highlights.clear());
    await expect.poll(painted).not.toBe(with_);
  });

  test('leaves every spelling its mark, and words that only look like it none', async () => {
    await openMarked('spelling.html');
  });

  test('has marks in nothing that a reader does not read', async () => {
    await openMarked('left-out.html');
  });

  test('follows the page as it changes', async () => {
    await openMarked('living.html');
    await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Also sanctuary cities.</p>'));
    await expectMarks(reader, { ...expectedOf('living.html'), 'sanctuary-laws': ['sanctuary cities'] });
    await page.evaluate(() => document.getElementById('first')?.remove());
    await expectMarks(reader, { ...NOTHING, 'sanctuary-laws': ['sanctuary cities'] });
  });
});

describe('card and panel in Firefox', () => {
  beforeEach(() => openMarked('demo.html'));

  test('the card opens at a mention, not on it, and closes on Escape and on leaving', async () => {
    const { rect } = await markOf(reader, '287g');
    const card = await openCard(reader, '287g');
    expect(card.text).toContain('287(g) program');
    expect(card.text).toContain(en.card.open);
    expect(card.rect.y > rect.y + rect.height || card.rect.y + card.rect.height < rect.y).toBe(true);
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card after Escape');
    await openCard(reader, 'key-west');
    await page.mouse.move(2, 790);
    await expectGone(reader.card, 'the card that was left');
  });

  test('the card stays once pressed, and mutes a topic until that is taken back', async () => {
    await openCard(reader, 'uthmeier');
    await reader.click(`${CARD} [data-sl="menu"]`);
    await page.mouse.move(2, 790);
    await stays(async () => (await reader.card()) !== null, true, 'the card that was pressed');
    await reader.click(`${CARD} [data-sl="topic"]`);
    await expectMarks(reader, { ...expectedOf('demo.html'), uthmeier: [] });
    const takeBack = async () => {
      const undo = await reader.query(`${CARD} [data-sl="undo"]`);
      if (undo) await page.mouse.click(undo.rect.x + 10, undo.rect.y + 10);
      return (await reader.card()) === null;
    };
    await waitFor(takeBack, { what: 'the card gone' });
    await expectMarks(reader, expectedOf('demo.html'));
  });

  test('the panel opens from the card, takes focus, closes on Escape and opens again', async () => {
    for (const [topic, title] of [
      ['287g', '287(g) program'],
      ['key-west', 'Key West and 287(g)'],
    ] as const) {
      await page.mouse.move(2, 2);
      const panel = await openPanel(reader, topic);
      expect(panel.text).toContain(en.panel.nothingSent);
      expect((await reader.query('.sl-title'))?.text).toBe(title);
      await expect.poll(async () => (await reader.focused())?.attributes['data-sl']).toBe('panel-title');
      expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
      expect((await reader.query('.sl-source a[href*="#:~:text="]'))?.attributes.rel).toBe('noopener noreferrer');
      await page.keyboard.press('Escape');
      await expectGone(reader.panel, 'the panel');
      expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
    }
  });

  test('the list of mentions scrolls to each', async () => {
    await openPanel(reader, '287g');
    // What the article says comes after the facts and moves the list: a click may miss it once.
    const last = async () => {
      await reader.click('li:nth-child(3) > .sl-mention');
      return (await reader.mentionRects()).filter(({ slot }) => slot === 1)[2];
    };
    await waitFor(async () => (await last())?.inView, { what: 'the third mention on the screen' });
  });

  test('what a script of the page made up opens nothing', async () => {
    const { rect } = await markOf(reader, 'uthmeier');
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x + 5, y + 5);
      const at = { clientX: x + 5, clientY: y + 5, bubbles: true, composed: true, pointerType: 'mouse' };
      for (const type of ['pointerover', 'pointermove']) target?.dispatchEvent(new PointerEvent(type, at));
      target?.dispatchEvent(new MouseEvent('click', at));
    }, rect);
    await stays(async () => (await reader.card()) ?? (await reader.panel()), null, 'card or panel', 1_000);
  });
});

test('a topic that options switch off loses its marks in the open tab, in Firefox too', async () => {
  await openMarked('demo.html');
  const options = await stage.firefox.extensionPage('options.html');
  const toggle = (name: string) =>
    waitFor(
      () =>
        options.evaluate((wanted) => {
          const inputs = [...document.querySelectorAll<HTMLElement>('input[role="switch"]')];
          const input = inputs.find((each) => each.closest('label')?.textContent?.trim() === wanted);
          input?.click();
          return input !== undefined;
        }, name),
      { what: `the switch of ${name}` },
    );
  // What is shown of a page is looked at by its frames, which browsers draw of tabs that are seen.
  await toggle('James Uthmeier');
  await page.bringToFront();
  await expectMarks(reader, { ...expectedOf('demo.html'), uthmeier: [] });
  await toggle('James Uthmeier');
  await expectMarks(reader, expectedOf('demo.html'));
});

describe.each(['strict.html', 'hostile-style.html'])('in Firefox %s', (file) => {
  test('has marks, a card and a panel that look as everywhere', async () => {
    await openMarked(file);
    const card = await openCard(reader, 'uthmeier');
    expect(card.rect.width).toBe(340);
    expect(await background(CARD)).toBe('rgb(253, 252, 249)');
    await openPanel(reader, 'uthmeier');
    expect((await reader.query('[data-sl="frame"]'))?.rect).toMatchObject({ width: 400, height: 800 });
    expect(await background('[data-sl="frame"]')).toBe('rgb(253, 252, 249)');
  });
});

function background(selector: string): Promise<string | null> {
  return reader.inRoot((root, wanted) => {
    const part = root.querySelector(wanted);
    return part ? getComputedStyle(part).backgroundColor : '';
  }, selector);
}
