import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../data/schema.ts';
import { launchChromium, readerOf as readerInChromium } from '../drive/chromium.ts';
import { launchFirefox, readerOf as readerInFirefox } from '../drive/firefox.ts';
import type { Reader } from '../drive/reader.ts';
import { type Served, serve } from '../drive/serve.ts';
import { at, inventedPack } from '../fixtures/pack.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD, PAGES, stays } from './scene.ts';

/** What these tests need of a page, whichever driver has it. */
interface AnyPage {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  bringToFront(): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
}
interface AnyBrowser {
  newPage(): Promise<{ page: AnyPage; reader: () => Promise<Reader> }>;
  extensionPage(path: string): Promise<AnyPage>;
  close(): Promise<void>;
}

async function chromium(): Promise<AnyBrowser> {
  const browser = await launchChromium({ extension: CHROMIUM_BUILD });
  const newPage = async () => {
    const page = await browser.newPage();
    return { page, reader: () => readerInChromium(page) };
  };
  return { newPage, extensionPage: browser.extensionPage, close: browser.close };
}

async function firefox(): Promise<AnyBrowser> {
  const browser = await launchFirefox({ extension: FIREFOX_BUILD });
  const newPage = async () => {
    const page = await browser.newPage();
    return { page, reader: () => readerInFirefox(page) };
  };
  return { newPage, extensionPage: browser.extensionPage, close: browser.close };
}

/** A pack of one topic with these terms, in the sixth hue: no bundled topic has it. */
function packOf(terms: readonly string[]): Pack {
  return inventedPack((pack) => {
    pack.id = 'own';
    pack.topics = [{ ...at(pack.topics, 0), id: 'own-topic', hue: 6, terms: terms.map((text) => ({ text, sense: 'alone' })) }];
  });
}

/** Two-word names of letters as English has them, none of which stands in the pages. */
function names(count: number): string[] {
  const syllables = [
    'bar',
    'ne',
    'tham',
    'so',
    'mil',
    'ler',
    'kes',
    'to',
    'wic',
    'ham',
    'da',
    'ro',
    'quin',
    'vel',
    'stro',
    'pha',
  ];
  const word = (seed: number) => [seed, seed >> 4, seed >> 8].map((part) => syllables[part & 15]).join('');
  return Array.from({ length: count }, (_, seed) => `${word(seed * 7)} ${word(seed * 13 + 5)}${word(seed)}`);
}

/** Puts a pack into the store as an import does, or takes it away (null), and has the plan written anew. */
async function use(options: AnyPage, pack: Pack | null): Promise<void> {
  await options.evaluate(`(${storeAndPlan})(${JSON.stringify(pack)})`);
}

async function storeAndPlan(pack: Pack | null): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sidelight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const row = pack && { id: pack.id, name: pack.name, version: pack.version, sha256: '', bytes: 1, when: '2026-11-22T00:00:00Z' };
  await new Promise<void>((resolve, reject) => {
    const write = database.transaction(['packs', 'imports'], 'readwrite');
    // What is no import is taken for a pack that shipped with a version before.
    const imports = write.objectStore('imports');
    if (pack) write.objectStore('packs').put(pack);
    else write.objectStore('packs').delete('own');
    if (pack) imports.put({ id: pack.id, row, file: new Uint8Array(1) });
    else imports.delete('own');
    write.oncomplete = () => resolve();
    write.onerror = () => reject(write.error);
  });
  database.close();
  await chrome.storage.local.set({ 'packs.ledger': row ? [row] : [] });
  await chrome.runtime.sendMessage({ name: 'settings/topic', payload: { topicId: '287g', mode: 'relevant' } });
}
/** In pages of the extension, in Firefox too. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { set(items: object): Promise<void> } };
};

/** @returns the ids of the scripts that are registered beside those of the manifest. */
function registered(options: AnyPage): Promise<unknown> {
  return options.evaluate('chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))');
}

const PLAIN = `<!doctype html><html lang="en"><title>A page</title><h1>Of nothing that ships</h1>
  <p>They signed the Zebra Accord on a Tuesday.</p><p>ZEBRA<br>ACCORD</p><p id="later"></p></html>`;

/** A line break is no text. */
const MARKS = ['Zebra Accord', 'ZEBRAACCORD'];

describe.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
])('packs of the reader in %s', (_, launch) => {
  let server: Served;
  let browser: AnyBrowser;
  let options: AnyPage;
  let page: AnyPage;
  let readerOf: () => Promise<Reader>;
  let reader: Reader;

  beforeAll(async () => {
    server = await serve({ dir: PAGES, routes: { '/plain': PLAIN } });
    browser = await launch();
    options = await browser.extensionPage('options.html');
    ({ page, reader: readerOf } = await browser.newPage());
    await open('/plain');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string) => {
    await page.goto(server.origin + path);
    reader = await readerOf();
  };
  const own = async () => (await reader.mentionRects()).filter(({ slot }) => slot === 6).map(({ text }) => text);
  const reload = async () => {
    await page.reload();
    reader = await readerOf();
  };
  const expectOwn = (texts: string[]) => expect.poll(own, { timeout: 8_000 }).toEqual(texts);

  test('cost those nothing who have none', async () => {
    await stays(own, [], 'marks');
    expect(await registered(options)).toEqual([]);
  });

  describe.each([
    ['a few terms', ['Zebra Accord']],
    ['ten thousand terms', [...names(9_999), 'Zebra Accord']],
  ])('with %s', (_count, terms) => {
    test('are found in an open tab at once, and after a reload', async () => {
      await use(options, packOf(terms));
      await page.bringToFront();
      await expectOwn(MARKS);
      expect(await registered(options)).toEqual(['own-packs']);
      await reload();
      await expectOwn(MARKS);
    });

    test('are found in what comes later, where nothing stood before', async () => {
      await open('/without-mention.html');
      await stays(own, [], 'marks');
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p>The Zebra Accord holds.</p>')`);
      await expectOwn(['Zebra Accord']);
    });

    test('are found where storage has lost what a page reads of a long list', async () => {
      const lost = `chrome.storage.local.get(null).then((all) =>
        chrome.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('terms.'))))`;
      await options.evaluate(lost);
      await open('/plain');
      // The worker makes all of it anew.
      await expect.poll(own, { timeout: 20_000 }).toEqual(MARKS);
      await reload();
      await expectOwn(MARKS);
    });

    test('leave the bundled topics as they are', async () => {
      await open('/demo.html');
      await expect.poll(async () => (await reader.mentionRects()).length, { timeout: 8_000 }).toBeGreaterThan(3);
    });

    test('are dark once they are taken away, and their script is gone', async () => {
      await open('/plain');
      await expectOwn(MARKS);
      await use(options, null);
      await page.bringToFront();
      await expectOwn([]);
      await expect.poll(() => registered(options)).toEqual([]);
      await reload();
      await stays(own, [], 'marks');
    });
  });
});
