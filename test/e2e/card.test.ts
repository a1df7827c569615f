import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import type { Part } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import {
  CARD,
  expectedOf,
  expectGone,
  expectMarks,
  hostsIn,
  inChromium,
  markOf,
  NOTHING,
  openCard,
  openMarked,
  stays,
  type TextsByTopic,
} from './scene.ts';

const MENU = `${CARD} [data-sl="menu"]`;
const CLOSE = `${CARD} [data-sl="close"]`;
const NOTE = `${CARD} .sl-card-note`;
const UNDO = `${CARD} [data-sl="undo"]`;
const ALL = expectedOf('demo.html');

const stage = inChromium();
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  page = await stage.browser.newPage();
  reader = await readerOf(page);
});
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.mouse.move(2, 2);
});

function step(by: 1 | -1): Promise<unknown> {
  const say = `chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { name: 'mentions/step', payload: { by: ${by} } }))`;
  return stage.browser.worker().then((worker) => worker.evaluate(say));
}

const focus = async () => (await reader.focused())?.attributes['data-sl'];
const cardIsThere = async () => (await reader.card()) !== null;

describe('a card that was pressed', () => {
  beforeEach(async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await openCard(reader, '287g');
    expect((await reader.query(CLOSE))?.shown, 'a button to close what goes by itself').toBe(false);
    await reader.click('.sl-card-brief');
    await waitFor(async () => (await reader.query(CLOSE))?.shown, { what: 'the button to close it' });
  });

  test('stays when the pointer leaves, also over another mention, until its button is pressed', async () => {
    await reader.hover(await markOf(reader, 'key-west'));
    await stays(async () => (await reader.query('.sl-card-name'))?.text, '287(g) program', 'the card');
    await reader.click(CLOSE);
    await expectGone(reader.card, 'the card');
    expect(await hostsIn(page)).toBe(0);
  });

  test('stays until Escape', async () => {
    await page.mouse.move(4, 790);
    await stays(cardIsThere, true, 'the card');
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
  });

  test('gives focus back to where it was', async () => {
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.style.cssText = 'position:fixed;top:0;left:0';
      field.focus();
    });
    await page.mouse.move(2, 790);
    await openCard(reader, '287g');
    await reader.click('.sl-card-brief');
    await expect.poll(focus).toBe('card');
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('INPUT');
  });

  test('goes by a press beside it, which is still for the page', async () => {
    await page.evaluate(() => {
      addEventListener('click', () => document.documentElement.setAttribute('data-clicked', ''));
    });
    await page.mouse.click(4, 790);
    await expectGone(reader.card, 'the card');
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-clicked'))).toBe(true);
  });

  test('lets its text be selected', async () => {
    const brief = await waitFor(() => reader.query('.sl-card-brief'), { what: 'the text' });
    await page.mouse.move(brief.rect.x + 1, brief.rect.y + 8);
    await page.mouse.down();
    await page.mouse.move(brief.rect.x + 150, brief.rect.y + 8, { steps: 4 });
    const selected = () =>
      reader.inRoot((root) => String((root as unknown as { getSelection(): Selection }).getSelection()), null);
    await expect.poll(selected).toMatch(/^A part of fed/);
    await page.mouse.up();
    expect(await cardIsThere()).toBe(true);
  });
});

describe('the menu', () => {
  beforeEach(async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await openCard(reader, 'uthmeier');
    await reader.click(MENU);
  });

  test.each<['topic' | 'site' | 'sense', TextsByTopic | null]>([
    ['topic', { ...ALL, uthmeier: [] }],
    ['site', NOTHING],
    ['sense', null],
  ])('mutes the %s at once, says so, and takes it back', async (what, left) => {
    const before = await reader.card();
    await mute(what);
    if (left) await expectMarks(reader, left);
    else await expect.poll(async () => (await reader.mentionRects()).length).toBeLessThan(Object.values(ALL).flat().length);
    expect((await reader.query(NOTE))?.attributes.role).toBe('status');
    expect((await reader.card())?.rect.x).toBe(before?.rect.x);
    await undo();
    await expectMarks(reader, ALL);
    await expectGone(reader.card, 'the card');
  });

  test('keeps the card where it is', async () => {
    const before = (await reader.card())?.rect;
    await reader.click(MENU);
    await expect.poll(async () => (await reader.query(`${CARD} [data-sl="topic"]`))?.shown).toBe(false);
    expect((await reader.card())?.rect).toEqual(before);
  });
});

/** A press counts once the card has stood for half a second; until then it does nothing. */
async function mute(what: 'topic' | 'site' | 'sense'): Promise<void> {
  await waitFor(() => press(what), { what: `the note that the ${what} is muted` });
}

/** Presses a button of the menu, if it is still there. @returns the note that says that it is done. */
async function press(what: string): Promise<Part | null> {
  const button = await reader.query(`${CARD} [data-sl="${what}"]`);
  if (button) await page.mouse.click(button.rect.x + button.rect.width / 2, button.rect.y + button.rect.height / 2);
  return reader.query(NOTE);
}

/** Takes it back: by a second press if the first came too soon to be meant. */
async function undo(): Promise<void> {
  const press = async () => {
    const button = await reader.query(UNDO);
    if (button) await page.mouse.click(button.rect.x + 10, button.rect.y + 10);
    return (await reader.card()) === null;
  };
  await waitFor(press, { what: 'the card gone with what it said' });
}

test('text that holds a mention can be selected: neither card nor panel comes in between', async () => {
  reader = await openMarked(page, stage.server.origin, 'demo.html');
  const { rect } = await markOf(reader, '287g');
  await page.mouse.move(rect.x - 4, rect.y + rect.height / 2);
  await page.mouse.down();
  await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 5 });
  await stays(reader.card, null, 'a card', 500);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^2/);
  await stays(reader.panel, null, 'a panel', 500);
});

describe('by keyboard', () => {
  beforeEach(async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText = 'position:fixed;top:0;left:0';
      button.focus();
      const keys: string[] = [];
      addEventListener('keydown', ({ key }) => keys.push(key));
      Object.assign(window, { keys });
    });
  });
  const focusInPage = () => page.evaluate(() => document.activeElement?.nodeName);
  const name = async () => (await reader.query('.sl-card-name'))?.text;

  test('the walk goes from mention to mention, with focus in each card, and Escape gives it back', async () => {
    await step(1);
    await expect.poll(focus).toBe('card');
    expect(await name()).toBe('Key West and 287(g)');
    expect((await reader.card())?.attributes).toMatchObject({
      role: 'dialog',
      'aria-label': 'Background on Key West and 287(g)',
    });
    await step(1);
    await step(1);
    await expect.poll(name).toBe('287(g) program');
    await expect.poll(focus).toBe('card');
    await step(-1);
    await expect.poll(name).toBe('Key West and 287(g)');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expectGone(reader.card, 'the card');
    expect(await focusInPage()).toBe('BUTTON');
    expect(await page.evaluate<string[]>('keys')).toEqual([]);
  });

  test('Tab goes through the card and leaves it where it came from', async () => {
    await step(1);
    await expect.poll(focus).toBe('card');
    const order: unknown[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Tab');
      order.push(await focus());
    }
    expect(order).toEqual(['open', 'menu', 'close']);
    await page.keyboard.press('Tab');
    await expectGone(reader.card, 'the card');
    expect(await focusInPage()).toBe('BUTTON');
    await step(1);
    await expect.poll(focus).toBe('card');
    await page.keyboard.press('Shift+Tab');
    await expectGone(reader.card, 'the card');
    expect(await focusInPage()).toBe('BUTTON');
  });

  test('the menu opens by Enter, mutes, and offers to take it back where focus is', async () => {
    await step(1);
    await expect.poll(focus).toBe('card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('topic');
    const press = async () => {
      if ((await focus()) === 'topic') await page.keyboard.press('Enter');
      return (await focus()) === 'undo';
    };
    await waitFor(press, { what: 'focus on what takes it back' });
    const takeBack = async () => {
      await page.keyboard.press('Enter');
      return (await reader.card()) === null;
    };
    await waitFor(takeBack, { what: 'the card gone' });
    await expectMarks(reader, ALL);
    expect(await focusInPage()).toBe('BUTTON');
  });
});

test('the first card comes although the worker sleeps', async () => {
  reader = await openMarked(page, stage.server.origin, 'demo.html');
  await stage.browser.killWorker();
  await openCard(reader, '287g');
});

test('where the worker gives no answer the card says so, with a way to ask again', async () => {
  reader = await openMarked(page, stage.server.origin, 'demo.html');
  await openCard(reader, '287g');
  await page.mouse.move(2, 2);
  await expectGone(reader.card, 'the card');
  const worker = await stage.browser.worker();
  await worker.evaluate(`setTimeout(() => {
    const end = Date.now() + 7000;
    while (Date.now() < end);
  })`);
  const asked = performance.now();
  await openCard(reader, 'uthmeier');
  expect(performance.now() - asked).toBeLessThan(6500);
  expect((await reader.query('.sl-card-name'))?.text).toBe('James Uthmeier');
  expect((await reader.query('.sl-card-brief'))?.text).toBe(en.problems['no-answer']);
  const again = `${CARD} [data-sl="again"]`;
  expect((await reader.query(again))?.text).toBe(en.tryAgain);
  await reader.click(again);
  await waitFor(() => reader.query(`${CARD} [data-sl="open"]`), { what: 'the card with its facts' });
  expect((await reader.query('.sl-card-brief'))?.text).not.toBe(en.problems['no-answer']);
  expect(await reader.query(again)).toBeNull();
});

test('the delay that the reader chose holds at once, in pages that are open', async () => {
  reader = await openMarked(page, stage.server.origin, 'demo.html');
  await openCard(reader, '287g');
  await page.mouse.move(2, 2);
  await expectGone(reader.card, 'the card');
  const options = await stage.browser.extensionPage('options.html');
  await options.getByRole('radio', { name: en.options.cardDelays[1000] }).check();
  await expect.poll(() => options.getByRole('status').last().textContent()).toBe(en.options.saved);
  await options.close();
  await page.bringToFront();
  await page.evaluate(() => {
    const times: { moved?: number; came?: number } = {};
    addEventListener('pointermove', () => (times.moved ??= performance.now()), true);
    new MutationObserver(() => (times.came ??= performance.now())).observe(document.documentElement, { childList: true });
    Object.assign(window, { times });
  });
  await openCard(reader, '287g');
  const { moved, came } = await page.evaluate<{ moved: number; came: number }>('times');
  expect(came - moved).toBeGreaterThan(950);
});
