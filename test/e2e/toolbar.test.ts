import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import {
  CHROMIUM_BUILD,
  expectedOf,
  expectGone,
  expectMarks,
  inChromium,
  markOf,
  NOTHING,
  openMarked,
  openPopup,
  PDF,
  SLOTS,
  stays,
  TOPIC_NAMES,
  textsOf,
} from './scene.ts';

/** With marks in many ways, in frames, in XHTML, under a strict policy, and with none. */
const COUNTED = [
  'demo.html',
  'spelling.html',
  'links.html',
  'left-out.html',
  'living.html',
  'frames.html',
  'pointing.html',
  'strict.html',
  'cases.xhtml',
  'without-mention.html',
];

const stage = inChromium({ routes: { '/large.pdf': PDF } });
let page: Page;
let reader: ChromiumReader;

beforeAll(async () => {
  page = await stage.browser.newPage();
  reader = await readerOf(page);
});

/** What the toolbar says of the page's tab. */
function toolbar(of: Page = page): Promise<{ text: string; title: string }> {
  return stage.browser.inWorker(`chrome.tabs.query({}).then(async (tabs) => {
    const { id: tabId } = tabs.find(({ url }) => url === ${JSON.stringify(of.url())});
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })`);
}

/** Fires an event of the browser, as no driver can press its keys and menus. */
function fire(event: string, ...given: string[]): Promise<unknown> {
  return stage.browser.inWorker(`chrome.tabs.query({ url: ${JSON.stringify(`${stage.server.origin}/*`)} }).then((tabs) => {
    const tab = tabs.find(({ url }) => url === ${JSON.stringify(page.url())});
    chrome.${event}.dispatch(${given.join(', ')}, tab);
  })`);
}
const press = (command: string) => fire('commands.onCommand', JSON.stringify(command));

function ask(name: string, payload?: unknown): Promise<unknown> {
  return popupless(`chrome.runtime.sendMessage(${JSON.stringify({ name, payload })})`);
}

/** Runs an expression on a page of ours that stands in no one's way. */
let helper: Page | undefined;
async function popupless(expression: string): Promise<unknown> {
  if (!helper) {
    helper = await stage.browser.extensionPage('manifest.json');
    await page.bringToFront();
  }
  return helper.evaluate(expression);
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

describe('badge, popup and panel', () => {
  test.each(COUNTED)('say the same of %s', async (file) => {
    await page.goto(`${stage.server.origin}/${file}`);
    await page.bringToFront();
    await waitFor(() => stage.browser.inWorker(isComplete(page.url())), { what: 'the page' });
    const popup = await openPopup(stage.browser, page);
    const ofPopup = async () => {
      const rows = await popup.locator('.sl-row-name').allInnerTexts();
      const counts = Object.entries(TOPIC_NAMES).map(([id, name]) => {
        const row = rows.find((text) => text.startsWith(name)) ?? '';
        return [id, Number(/(\d+) mention/.exec(row)?.[1] ?? 0)];
      });
      return Object.fromEntries(counts) as Record<string, number>;
    };
    // What a page shows may still grow: all three have to come to the same.
    const same = async () => {
      const [counts, { text, title }] = [await ofPopup(), await toolbar()];
      const [mentions, topics] = [sum(counts), Object.values(counts).filter((count) => count > 0).length];
      const marked = Object.values(await textsOf(reader)).flat().length;
      const isTold = mentions === 0 ? title === en.name : title === en.toolbar.title(mentions, topics);
      // Those in frames are not among the marks of the top document.
      const isMarked = file === 'frames.html' ? marked < mentions : marked === mentions;
      return Number(text) === mentions && isTold && isMarked && { counts };
    };
    const { counts } = await waitFor(same, { what: 'marks, badge, title and popup that say the same' });
    if (file.startsWith('without')) expect(sum(counts)).toBe(0);
    else expect(sum(counts)).toBeGreaterThan(0);
    await popup.close();

    await press('toggle-panel');
    const ofPanel = async () => {
      const found: Record<string, number> = {};
      for (const [id, hue] of Object.entries(SLOTS)) {
        const count = await reader.query(`.sl-topic[data-hue="${hue}"] .sl-count`);
        found[id] = Number(count?.text ?? 0);
      }
      return found;
    };
    await waitFor(() => reader.query('.sl-topic'), { what: 'the topics in the panel' });
    await expect.poll(ofPanel).toEqual(counts);
  });
});

test('popup and side panel say so where the page takes away what of ours stands in it', async () => {
  reader = await openMarked(page, stage.server.origin, 'demo.html');
  const said = async (file: 'popup.html' | 'sidepanel.html') => {
    const other = await openPopup(stage.browser, page, file);
    await other.locator('.sl-topic-name, .sl-row-name').first().waitFor();
    const note = other.getByText(en.popup.unwanted);
    return { other, note };
  };
  const before = await said('popup.html');
  expect(await before.note.count()).toBe(0);
  await before.other.close();
  await page.bringToFront();
  await page.evaluate(() => {
    const root = document.documentElement;
    new MutationObserver(() => root.querySelector(':scope > :not(head, body)')?.remove()).observe(root, { childList: true });
  });
  const isUnwanted = async () => {
    await reader.hover(await markOf(reader, '287g'));
    await stays(reader.card, null, 'a card', 500);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 790);
    return reader.evaluate("globalThis[Symbol.for('sidelight')].isUnwanted === true");
  };
  await waitFor(isUnwanted, { what: 'the page left in peace', timeout: 30_000 });
  for (const file of ['popup.html', 'sidepanel.html'] as const) {
    const { other, note } = await said(file);
    await note.waitFor();
    await other.close();
  }
});

describe('the badge', () => {
  test('is right at once after a switch, and says mentions, topics or nothing', async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await page.bringToFront();
    const { title } = await toolbar();
    expect(title).toBe('Sidelight: 13 mentions of 4 topics on this page');
    const within300 = async (change: () => Promise<unknown>, text: string) => {
      await change();
      await expect.poll(async () => (await toolbar()).text, { timeout: 300, interval: 20 }).toBe(text);
    };
    await within300(() => ask('settings/choose', { field: 'badge', value: 'topics' }), '4');
    await within300(() => ask('settings/topic', { topicId: 'uthmeier', mode: 'off' }), '3');
    await within300(() => ask('settings/choose', { field: 'badge', value: 'off' }), '');
    await within300(() => ask('settings/topic', { topicId: 'uthmeier', mode: 'relevant' }), '');
    await within300(() => ask('settings/choose', { field: 'badge', value: 'mentions' }), '13');
    await ask('settings/choose', { field: 'language', value: 'es' });
    await expect.poll(async () => (await toolbar()).title).toBe('Sidelight: 13 menciones de 4 temas en esta página');
    await ask('settings/choose', { field: 'language', value: 'en' });
  });

  test('stands by its tab, and outlives the worker', async () => {
    const other = await stage.browser.newPage();
    await openMarked(other, stage.server.origin, 'links.html');
    const links = Object.values(expectedOf('links.html')).flat().length;
    await expect.poll(async () => (await toolbar(other)).text).toBe(String(links));
    await stage.browser.killWorker();
    await page.bringToFront();
    expect((await toolbar()).text).toBe('13');
    expect((await toolbar(other)).text).toBe(String(links));
    await other.close();
  });
});

test('the badge goes with its page and comes back with it from the back/forward cache', async () => {
  const cached = await launchChromium({ extension: CHROMIUM_BUILD, backForwardCache: true });
  try {
    const worker = await cached.worker();
    // The driver loses a page that comes back from there: the extension looks for it.
    const run = <T>(body: string) =>
      worker.evaluate<T>(`(async () => {
      const [tab] = await chrome.tabs.query({ url: '${stage.server.origin}/*' });
      ${body}
    })()`);
    const text = () => run<string>('return chrome.action.getBadgeText({ tabId: tab.id });');
    const opened = await cached.newPage();
    await opened.goto(`${stage.server.origin}/demo.html`);
    await expect.poll(text).toBe('13');
    await opened.evaluate(() => {
      document.documentElement.title = 'first';
    });
    await run(`await chrome.tabs.update(tab.id, { url: '${stage.server.origin}/without-mention.html' });`);
    await expect.poll(() => run('return tab.url + tab.status;')).toBe(`${stage.server.origin}/without-mention.htmlcomplete`);
    await stays(text, '', 'the badge of a page without mentions', 300);
    await run('await chrome.tabs.goBack(tab.id);');
    await expect.poll(text).toBe('13');
    const title = `const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id }, func: () => document.documentElement.title }); return result;`;
    expect(await run(title), 'the same page, not one that came anew').toBe('first');
  } finally {
    await cached.close();
  }
});

describe('shortcuts', () => {
  test('walk, show and hide the panel, and switch the site off and on', async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await page.bringToFront();
    await press('next-mention');
    await waitFor(reader.card, { what: 'the card of the next mention' });
    await press('toggle-panel');
    await waitFor(reader.panel, { what: 'the panel' });
    await press('toggle-panel');
    await expectGone(reader.panel, 'the panel');
    await press('toggle-site');
    await expectMarks(reader, NOTHING);
    await press('toggle-site');
    await expectMarks(reader, expectedOf('demo.html'));
  });

  test('have words in the browser’s own list, and two keys', async () => {
    const commands =
      await stage.browser.inWorker<{ name: string; description: string; shortcut: string }[]>('chrome.commands.getAll()');
    expect(commands.map(({ name }) => name).sort()).toEqual([
      '_execute_action',
      'next-mention',
      'previous-mention',
      'toggle-panel',
      'toggle-site',
    ]);
    for (const { name, description } of commands) if (name !== '_execute_action') expect(description, name).not.toBe('');
    expect(commands.filter(({ shortcut }) => shortcut !== '').length).toBeLessThanOrEqual(2);
  });
});

describe('a pause', () => {
  test('makes every tab dark at once, and ends by itself when the reader comes back', async () => {
    reader = await openMarked(page, stage.server.origin, 'demo.html');
    await page.bringToFront();
    const popup = await openPopup(stage.browser, page);
    await popup.getByRole('button', { name: en.popup.pauses.hour }).evaluate((button: HTMLElement) => button.click());
    await expectMarks(reader, NOTHING);
    await expect.poll(async () => (await toolbar()).text).toBe('');
    await popup.getByText('Paused on every page until').waitFor();
    await popup.close();

    const later = await stage.browser.newPage();
    const there = await readerOf(later);
    await later.goto(`${stage.server.origin}/links.html`);
    await stays(async () => (await there.mentionRects()).length, 0, 'marks in a page opened meanwhile');
    await stage.browser.inWorker(`chrome.storage.local.set({ pause: { until: Date.now() - 1 } })`);
    await stage.browser.killWorker();
    await page.bringToFront();
    await expectMarks(reader, expectedOf('demo.html'));
    await later.bringToFront();
    await expectMarks(there, expectedOf('links.html'));
    await later.close();
  });

  test('that is none leaves the worker asleep while the reader goes from tab to tab', async () => {
    await stage.browser.killWorker();
    const running = async () => {
      const session = await stage.browser.context.browser()?.newBrowserCDPSession();
      const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
      await session?.detach();
      return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(stage.browser.extensionId)).length;
    };
    expect(await running()).toBe(0);
    const other = await stage.browser.newPage();
    await other.bringToFront();
    await page.bringToFront();
    await stays(running, 0, 'workers');
    await other.close();
  });
});

describe('a page that is not read', () => {
  test('is told of in the popup: a PDF, and any page once the reader has taken access away', async () => {
    const report = await stage.browser.newPage();
    await report.goto(`${stage.server.origin}/large.pdf`);
    await expect
      .poll(async () => (await stage.browser.worker()).evaluate(isComplete(`${stage.server.origin}/large.pdf`)), {
        timeout: 8_000,
      })
      .toBe(true);
    const popup = await popupThatTells(report, en.popup.unread.pdf);
    await popup.close();
    await report.close();

    await page.goto(`${stage.server.origin}/demo.html`);
    const settings = await stage.browser.newPage();
    await settings.goto('chrome://extensions/');
    await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(
      { extensionId: '${stage.browser.extensionId}', hostAccess: 'ON_CLICK' })`);
    await page.bringToFront();
    const told = await popupThatTells(page, en.popup.unread['no-access']);
    expect(await told.getByRole('button', { name: en.popup.grant }).isVisible()).toBe(true);
    await told.close();
    // Access given back in the browser's own settings brings the marks into the open page.
    await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(
      { extensionId: '${stage.browser.extensionId}', hostAccess: 'ON_ALL_SITES' })`);
    await settings.close();
    await page.bringToFront();
    await expectMarks(reader, expectedOf('demo.html'));
  });
});

/** A popup says what held when it was opened; what a browser takes away, or loads, may come a moment later. @returns the one that tells. */
function popupThatTells(of: Page, text: string): Promise<Page> {
  const look = async () => {
    const popup = await openPopup(stage.browser, of);
    const tells = await popup
      .getByText(text)
      .waitFor({ timeout: 4_000 })
      .then(
        () => true,
        () => false,
      );
    if (tells) return popup;
    await popup.close();
    return null;
  };
  return waitFor(look, { what: `a popup that says "${text}"`, timeout: 20_000 });
}

/** An expression: whether the page of a tab has loaded. */
function isComplete(url: string): string {
  return `chrome.tabs.query({}).then((tabs) => tabs.some((tab) => tab.url === ${JSON.stringify(url)} && tab.status === 'complete'))`;
}
