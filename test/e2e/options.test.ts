import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { type Firefox, launchFirefox } from '../drive/firefox.ts';
import {
  CARD,
  expectedOf,
  expectMarks,
  FIREFOX_BUILD,
  inChromium,
  NOTHING,
  openCard,
  openMarked,
  openPanel,
  openPopup,
  PANEL,
  SLOTS,
  stays,
  type TextsByTopic,
  textsOf,
} from './scene.ts';

/** Every option in a page that is open: it takes effect at once, both ways. What each says and refuses is tested in components. */
const words = en.options;
const ALL = expectedOf('demo.html');
/** Of those, the first of each topic below each heading. */
const FIRSTS: TextsByTopic = {
  '287g': ALL['287g'],
  'key-west': ['Key West', 'Key West', 'Key West police'],
  uthmeier: ['Attorney General James Uthmeier'],
  'sanctuary-laws': ['section 908.103', 'sanctuary laws', 'sanctuary-city'],
};

/** Machines are shared: what takes a moment may take some. */
const SOON = { timeout: 8_000 };

const stage = inChromium();
let page: Page;
let options: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  page = await stage.browser.newPage();
  const opened = stage.browser.context.waitForEvent('page');
  const worker = await stage.browser.worker();
  await worker.evaluate(`chrome.windows.create({ url: chrome.runtime.getURL('options.html') }).then(() => {})`);
  options = await opened;
});
beforeEach(async () => {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  reader = await openMarked(page, stage.server.origin, 'demo.html');
});

const choose = (group: string, text: string) =>
  options.getByRole('group', { name: group }).getByLabel(text, { exact: true }).click();
const undo = () => options.getByRole('button', { name: words.undo }).click();
const add = async (list: 'offSites' | 'onlySites' | 'onSites', site: string) => {
  await options.getByRole('textbox', { name: words.addTo[list], exact: true }).fill(site);
  await options.getByRole('textbox', { name: words.addTo[list], exact: true }).press('Enter');
};
/** How many of the pixels of the first mark of a slot are of a colour: what is computed need not be painted. */
async function share(slot: number, colour: string): Promise<number> {
  const mark = (await reader.mentionRects()).find((each) => each.slot === slot);
  if (!mark) return 0;
  const png = (await page.screenshot({ clip: mark.rect })).toString('base64');
  return page.evaluate(
    async ([encoded = '', wanted]) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      brush?.drawImage(bitmap, 0, 0);
      const { data } = brush?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      let same = 0;
      for (let at = 0; at < data.length; at += 4) if (`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === wanted) same++;
      return (4 * same) / data.length;
    },
    [png, colour],
  );
}
/** What the style of marks says of a slot here. */
const look = (slot: number) =>
  page.evaluate((name) => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
    return [backgroundColor, textDecorationLine];
  }, `sidelight-${slot}`);
const stored = (on: { evaluate: Page['evaluate'] }) =>
  on.evaluate<Record<string, unknown>>('chrome.storage.local.get(null).then((all) => all)');
const settingsOf = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('settings.')));

describe('topics', () => {
  test('take the colour that is chosen', async () => {
    const slots = async () => new Set((await reader.mentionRects()).map(({ slot }) => slot));
    expect(await slots()).toContain(1);
    const colour = options.getByRole('combobox', { name: words.hueOf('287(g) program') });
    await colour.selectOption(words.hueNames[7]);
    await expect.poll(slots, SOON).toEqual(new Set([7, 2, 3, 4]));
    expect((await openCard(reader, 'key-west')).attributes['data-hue']).toBe('2');
    await colour.selectOption(words.hueNames[1]);
    await expectMarks(reader, ALL);
  });

  test('have every mention marked where that is chosen, and the relevant ones again', async () => {
    stage.server.route(
      '/hotel.html',
      '<!doctype html><title>Rooms</title><p>A small hotel in Key West, two steps from the beach.</p>',
    );
    await page.goto(`${stage.server.origin}/hotel.html`);
    await stays(async () => (await reader.mentionRects()).length, 0, 'marks on a page about rooms');
    const mode = options.getByRole('combobox', { name: words.modesOf('Key West and 287(g)') });
    await mode.selectOption(words.modeNames.every);
    await expectMarks(reader, { ...NOTHING, 'key-west': ['Key West'] });
    await mode.selectOption(words.modeNames.relevant);
    await expectMarks(reader, NOTHING);
  });

  test('show again what was called a wrong match', async () => {
    await options.evaluate(`chrome.runtime.sendMessage(
      { name: 'settings/wrong-match', payload: { topicId: 'uthmeier', term: 'Uthmeier', site: null } })`);
    const again = options.getByRole('button', { name: words.showAgainOf('Uthmeier') });
    await again.waitFor();
    await expect.poll(async () => (await textsOf(reader)).uthmeier, SOON).not.toContain('Uthmeier');
    await again.click();
    await expectMarks(reader, ALL);
  });

  test('stand in the order that is chosen, in the popup too', async () => {
    const popup = await openPopup(stage.browser, page);
    const first = async () => (await popup.locator('.sl-popup-topics .sl-row-name').allInnerTexts())[0];
    await expect.poll(first, SOON).toContain('287(g) program');
    await options.getByRole('button', { name: words.laterOf('287(g) program') }).click();
    await popup.reload();
    await expect.poll(first, SOON).toContain('Key West');
    await options.getByRole('button', { name: words.earlierOf('287(g) program') }).click();
    await popup.close();
  });
});

describe('appearance', () => {
  test('marks take another style where they stand, and a new page has it from the start', async () => {
    expect(await look(1)).toEqual(['rgba(0, 0, 0, 0)', 'underline']);
    await choose(words.markStyle, words.markStyles.tint);
    await expect.poll(() => look(1), SOON).toEqual(['rgb(47, 127, 209)', 'none']);
    await expect.poll(() => share(1, 'rgb(47, 127, 209)'), SOON).toBeGreaterThan(0.4);
    await choose(words.markStyle, words.markStyles.both);
    await expect.poll(() => look(1), SOON).toEqual(['rgb(47, 127, 209)', 'underline']);
    await page.reload();
    await expectMarks(reader, ALL);
    await expect.poll(() => look(1), SOON).toEqual(['rgb(47, 127, 209)', 'underline']);
    await choose(words.markStyle, words.markStyles.underline);
    await expect.poll(() => look(1), SOON).toEqual(['rgba(0, 0, 0, 0)', 'underline']);
    expect(await share(1, 'rgb(47, 127, 209)')).toBeLessThan(0.2);
  });

  test('the first of each topic below each heading alone is marked, and all again', async () => {
    await choose(words.marks, words.marksNames.section);
    await expectMarks(reader, FIRSTS);
    await page.reload();
    await expectMarks(reader, FIRSTS);
    await choose(words.marks, words.marksNames.all);
    await expectMarks(reader, ALL);
  });

  test('card, panel and our own pages are dark or light, and as large, as is chosen', async () => {
    const paper = (selector: string) =>
      reader.inRoot((root, of) => {
        const element = root.querySelector(of);
        return element && getComputedStyle(element).backgroundColor;
      }, selector);
    await openPanel(reader, '287g');
    expect(await paper(PANEL)).toBe('rgb(253, 252, 249)');
    await choose(words.theme, words.themes.dark);
    await expect.poll(() => paper(PANEL), SOON).toBe('rgb(23, 22, 20)');
    expect(await options.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
    await page.keyboard.press('Escape');
    await openCard(reader, 'key-west');
    expect(await paper(CARD)).toBe('rgb(23, 22, 20)');
    await page.keyboard.press('Escape');
    await choose(words.textSize, words.textSizes[130]);
    // The page hears of it a moment later.
    const width = async () => {
      await page.mouse.move(2, 2);
      return (await openCard(reader, 'key-west')).rect.width;
    };
    await expect.poll(width, SOON).toBe(442);
    await choose(words.textSize, words.textSizes[100]);
    await choose(words.theme, words.themes.auto);
  });
});

describe('the panel and the button', () => {
  const TEXT = '<p>The county signed a 287(g) agreement with ICE, the sheriff said, and the article goes on about it.</p>';

  test('an open panel stands where and beside what is chosen, keeps its topic and its focus, and follows another tab', async () => {
    stage.server.route(
      '/long.html',
      `<!doctype html><title>News</title><main style="margin:auto;max-width:700px">${TEXT.repeat(20)}</main>`,
    );
    await page.goto(`${stage.server.origin}/long.html`);
    await openPanel(reader, '287g');
    const frame = async () => (await reader.query('[data-sl="frame"]'))?.rect;
    const ofPage = () =>
      page.evaluate(() => {
        const { left, right } = document.documentElement.getBoundingClientRect();
        return [left, right];
      });
    await expect.poll(ofPage, SOON).toEqual([0, 880]);
    await reader.click(`.sl-topic[data-hue="${SLOTS.uthmeier}"]`);
    const open = async () => [(await reader.query('.sl-title'))?.text, (await reader.focused())?.attributes.class];
    await expect.poll(async () => (await open())[0], SOON).toBe('James Uthmeier');
    const before = await open();
    await choose(words.dock, words.docks.left);
    await expect.poll(frame, SOON).toMatchObject({ x: 0, width: 400 });
    await expect.poll(ofPage, SOON).toEqual([400, 1280]);
    const room = options.getByRole('switch', { name: words.makeRoom });
    await room.click();
    await expect.poll(ofPage, SOON).toEqual([0, 1280]);
    expect(await frame()).toMatchObject({ x: 0, width: 400 });
    await room.click();
    await expect.poll(ofPage, SOON).toEqual([400, 1280]);
    expect(await open()).toEqual(before);

    const tab = await stage.browser.newPage();
    const other = await openMarked(tab, stage.server.origin, 'demo.html');
    await openPanel(other, '287g');
    await other.inRoot((root) => root.querySelector<HTMLElement>('.sl-edge')?.focus(), null);
    for (const width of [416, 432, 448]) {
      await tab.keyboard.press('ArrowRight');
      await expect.poll(async () => (await other.query('[data-sl="frame"]'))?.rect.width, SOON).toBe(width);
    }
    await expect.poll(frame, SOON).toMatchObject({ x: 0, width: 448 });
    await choose(words.dock, words.docks.right);
    await expect.poll(async () => (await other.query('[data-sl="frame"]'))?.rect.x, SOON).toBe(1280 - 448);
    await tab.close();
    await expect.poll(ofPage, SOON).toEqual([0, 1280 - 448]);
    await page.keyboard.press('Escape');
    await expect.poll(ofPage, SOON).toEqual([0, 1280]);
  });

  test('the button counts what is chosen', async () => {
    const badge = async () =>
      (await stage.browser.worker()).evaluate(`chrome.tabs.query({ url: '${stage.server.origin}/*' })
        .then(([{ id: tabId }]) => chrome.action.getBadgeText({ tabId }))`);
    await expect.poll(badge, SOON).toBe('13');
    await choose(words.badge, words.badges.topics);
    await expect.poll(badge, SOON).toBe('4');
    await choose(words.badge, words.badges.off);
    await expect.poll(badge, SOON).toBe('');
    await choose(words.badge, words.badges.mentions);
    await expect.poll(badge, SOON).toBe('13');
  });
});

describe('sites', () => {
  test('one that is switched off, taken back, or left out of the only ones, follows at once', async () => {
    await add('offSites', 'http://127.0.0.1/');
    await expectMarks(reader, NOTHING);
    await undo();
    await expectMarks(reader, ALL);
    await add('onlySites', '*.example.org');
    await expectMarks(reader, NOTHING);
    await add('onSites', '127.0.0.1');
    await expectMarks(reader, ALL);
    await options.getByRole('button', { name: words.removeSite('127.0.0.1') }).click();
    await expectMarks(reader, NOTHING);
    await options.getByRole('button', { name: words.removeSite('*.example.org') }).click();
    await expectMarks(reader, ALL);
  });

  test('one that is off gets no more than the first look, and is read without a reload once it is on', async () => {
    await add('offSites', '127.0.0.1');
    await expectMarks(reader, NOTHING);
    await page.reload();
    const isRead = () => reader.evaluate<boolean>(`Boolean(globalThis[Symbol.for('sidelight')]?.reader)`);
    await expect.poll(() => reader.evaluate<boolean>(`Boolean(globalThis[Symbol.for('sidelight')]?.brought)`), SOON).toBe(true);
    await stays(isRead, false, 'a script that reads a page that is off');
    await undo();
    await expectMarks(reader, ALL);
  });

  test('one that is off in part follows the address, without a new document', async () => {
    await add('offSites', '127.0.0.1/demo.html');
    await expectMarks(reader, NOTHING);
    await page.reload();
    await expect.poll(() => reader.evaluate<boolean>(`Boolean(globalThis[Symbol.for('sidelight')]?.path)`), SOON).toBe(true);
    await page.evaluate(() => history.pushState(null, '', '/news'));
    await expectMarks(reader, ALL);
    await page.evaluate(() => history.pushState(null, '', '/demo.html/more'));
    await expectMarks(reader, NOTHING);
    await undo();
    await expectMarks(reader, ALL);
  });

  test('one that is off by default is read by the reader’s exception', async () => {
    await page.goto(`${stage.server.origin.replace('127.0.0.1', 'mail.localhost')}/demo.html`);
    reader = await readerOf(page);
    await stays(async () => (await reader.mentionRects()).length, 0, 'marks in mail');
    await add('onSites', 'mail.localhost');
    await expectMarks(reader, ALL);
    await undo();
    await expectMarks(reader, NOTHING);
  });
});

describe('data', () => {
  let firefox: Firefox | undefined;
  afterAll(() => firefox?.close());

  test('what is saved here is the same in Firefox, and is forgotten and brought back', async () => {
    await add('offSites', '*.quiet.example');
    await add('onlySites', '127.0.0.1');
    await choose(words.theme, words.themes.light);
    await options.getByRole('combobox', { name: words.hueOf('James Uthmeier') }).selectOption(words.hueNames[8]);
    await expect.poll(async () => (await stored(options))['settings.hues'], SOON).toMatchObject({ uthmeier: 8 });
    const saved = settingsOf(await stored(options));
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: words.exportSettings }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(words.exportFile);
    const text = await readFile(await file.path(), 'utf8');

    await options.getByRole('button', { name: words.wipe }).click();
    await options.getByRole('button', { name: words.wipeYes }).click();
    await expect.poll(async () => settingsOf(await stored(options)), SOON).toEqual({});
    await undo();
    await expect.poll(async () => settingsOf(await stored(options)), SOON).toEqual(saved);

    firefox = await launchFirefox({ extension: FIREFOX_BUILD });
    const there = await firefox.extensionPage('options.html');
    const give = (given: string) => {
      const input = document.querySelector<HTMLInputElement>('.sl-options-import input[accept*="json"]');
      const files = new DataTransfer();
      files.items.add(new File([given], 'settings.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      return input !== null;
    };
    await expect.poll(() => there.evaluate(give, text), SOON).toBe(true);
    const press = (name: string) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
      button?.click();
      return button !== undefined;
    };
    await expect.poll(() => there.evaluate(press, words.take), SOON).toBe(true);
    const inFirefox = () => there.evaluate(`browser.storage.local.get(null).then((all) => JSON.stringify(all))`);
    await expect.poll(async () => settingsOf(JSON.parse(String(await inFirefox()))), SOON).toMatchObject(saved);

    await options.getByRole('button', { name: words.wipe }).click();
    await options.getByRole('button', { name: words.wipeYes }).click();
    await expectMarks(reader, ALL);
  });

  test('a copy goes to the browser’s sync when it is asked for, and what is newer there comes here', async () => {
    const copy = () => options.evaluate<Record<string, { value: unknown }>>('chrome.storage.sync.get(null)');
    await choose(words.theme, words.themes.light);
    await add('offSites', 'news.example');
    await choose(words.sync, words.syncs.settings);
    await expect.poll(async () => (await copy())['sl.theme']?.value, SOON).toBe('light');
    expect(await copy()).not.toHaveProperty('sl.offSites');
    await options.getByText(words.syncStates.fine).waitFor();
    await options.evaluate(`chrome.storage.sync.set({ 'sl.theme': { when: Date.now() + 1000, value: 'dark' } })`);
    await expect.poll(() => options.getByLabel(words.themes.dark, { exact: true }).isChecked(), SOON).toBe(true);
  });
});
