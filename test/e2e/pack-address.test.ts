import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { packsEn } from '../../data/locales/packs/en.ts';
import type { Pack } from '../../data/schema.ts';
import { type Chromium, launchChromium } from '../drive/chromium.ts';
import { type Route, type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { foreignPack } from '../fixtures/foreign-pack.ts';
import { publisher } from '../fixtures/signed.ts';
import { CHROMIUM_BUILD, openPopup } from './scene.ts';

const NAME = 'News of the neighbor';
const words = en.popup.pack;

let server: Served;
let browser: Chromium;
/** The tab in which the reader opens addresses. */
let tab: Page;
let sign: (pack: Pack) => Promise<string>;
let signOtherwise: (pack: Pack) => Promise<string>;

beforeAll(async () => {
  [sign, signOtherwise] = [await publisher(), await publisher()];
  server = await serve({});
  browser = await launchChromium({ extension: CHROMIUM_BUILD });
  tab = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const version = (number: number) =>
  foreignPack((pack) => {
    pack.version = number;
    for (const fact of pack.topics[0]?.facts ?? []) if (fact.id === 'berths') fact.statement = { en: `Now ${40 + number}.` };
  });

/** Opens an address in the tab, and the popup beside it. */
async function openBeside(path: string, answer: Route): Promise<Page> {
  server.route(path, answer);
  await tab.goto(`${server.origin}${path}`);
  return openPopup(browser, tab);
}

/** Presses the popup's offer. @returns the options that it opens. */
async function press(popup: Page, offer: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: offer }).click();
  const options = await opened;
  await options.getByText(packsEn.bundled).first().waitFor();
  return options;
}

/** Opens an address and presses what the popup offers there. */
const openAnd = async (offer: string, path: string, answer: Route) => press(await openBeside(path, answer), offer);
const shows = (options: Page, text: string) => options.getByText(text).first().waitFor();
const click = (options: Page, name: string) => options.getByRole('button', { name, exact: true }).first().click();

/** What the toolbar says of the tab in which addresses are opened. */
async function toolbar(): Promise<{ text: string; title: string }> {
  return (await browser.worker()).evaluate(`chrome.tabs.query({}).then(async (tabs) => {
    const { id: tabId } = tabs.find(({ url }) => url === ${JSON.stringify(tab.url())});
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })`);
}
const SOON = { timeout: 8_000 };
const NO_BADGE = { text: '', title: en.name };

async function kept(): Promise<{ version: number; address?: string; key?: string }[]> {
  const worker = await browser.worker();
  return worker.evaluate("chrome.storage.local.get('packs.ledger').then((all) => all['packs.ledger'] ?? [])");
}

test('a pack that a tab shows is offered, shown, and added when the reader says so, without a request of ours', async () => {
  const popup = await openBeside('/pack.json', { body: await sign(version(3)) });
  await popup.getByText(words.is).waitFor();
  await expect.poll(toolbar, SOON).toEqual({ text: '+', title: `${words.is} ${words.add}` });
  // What is offered is enough to say: nothing beside it about a page that can't be read.
  expect(await popup.getByText(en.popup.unread['not-text']).count()).toBe(0);
  await popup.evaluate(axe.source);
  expect(await popup.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
  const options = await press(popup, words.add);
  await shows(options, packsEn.asking(NAME));
  expect(await kept()).toEqual([]);
  await click(options, packsEn.doAdd);
  await shows(options, packsEn.added(NAME));
  await expect.poll(toolbar, SOON).toEqual(NO_BADGE);
  expect(await kept()).toMatchObject([{ version: 3, address: `${server.origin}/pack.json`, key: expect.any(String) }]);
  // Reloaded, it does not ask again.
  expect(new URL(options.url()).search).toBe('');
  expect(server.requests.filter(({ path }) => path === '/pack.json')).toHaveLength(1);
  await options.close();
  const again = await openBeside('/pack.json', { body: await sign(version(3)) });
  await again.getByText(words.here(3)).waitFor();
  await again.close();
});

test('its next version is an update, from the tab', async () => {
  // As raw files of forges come: as text, in a document that may run nothing.
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'; sandbox" };
  const options = await openAnd(words.update(3, 4), '/raw', { body: await sign(version(4)), headers });
  await shows(options, packsEn.updating(NAME, 3, 4));
  await shows(options, 'Now 44.');
  await click(options, packsEn.doUpdate);
  await shows(options, packsEn.updated(NAME, 4));
  expect(await kept()).toMatchObject([{ version: 4, address: `${server.origin}/raw` }]);
  await options.close();
});

test('its own address is asked for a newer one at a click, in a tab that closes', async () => {
  const options = await browser.extensionPage('options.html');
  const check = async () => {
    await click(options, packsEn.of(packsEn.check, NAME));
    // Neither before nor after is there a tab of it.
    await waitFor(async () => (await options.locator('.sl-pack-candidate[data-end]').count()) > 0 || undefined, {
      what: 'an end',
    });
    expect(browser.context.pages().filter((page) => page !== tab && page.url().startsWith(server.origin))).toEqual([]);
  };
  const before = server.requests.length;
  await check();
  await shows(options, packsEn.same(NAME, 4));
  await click(options, packsEn.close);
  expect(server.requests.slice(before).map(({ path }) => path)).toEqual(['/raw']);
  server.route('/raw', { body: await sign(version(5)), headers: { 'content-type': 'application/json' } });
  await check();
  await shows(options, packsEn.updating(NAME, 4, 5));
  await click(options, packsEn.doUpdate);
  await shows(options, packsEn.updated(NAME, 5));
  await click(options, packsEn.close);
  const other = foreignPack((pack) => {
    pack.id = 'other';
    for (const topic of pack.topics) topic.id = 'other-chief';
  });
  server.route('/raw', { body: await sign(other), headers: { 'content-type': 'application/json' } });
  await check();
  await shows(options, packsEn.faults['other-pack']({ code: 'other-pack', path: '', found: 'other', wanted: 'neighbor' }));
  await click(options, packsEn.close);
  server.route('/raw', { body: '<!doctype html><pre>{"format": 1}</pre>', headers: { 'content-type': 'text/html' } });
  await check();
  await shows(options, packsEn.faults['tab-unread']({ code: 'tab-unread', path: '' }));
  await options.close();
});

test('the tab of a check goes with the options that asked for it, while its server is still silent', async () => {
  server.route('/raw', { body: await sign(version(5)), delay: 20_000 });
  const options = await browser.extensionPage('options.html');
  await options.getByText(packsEn.bundled).first().waitFor();
  const tabs = async () => (await browser.worker()).evaluate<number>('chrome.tabs.query({}).then(({ length }) => length)');
  const before = await tabs();
  await click(options, packsEn.of(packsEn.check, NAME));
  await expect.poll(tabs, { timeout: 8_000 }).toBe(before + 1);
  await options.close();
  await expect.poll(tabs, { timeout: 8_000 }).toBe(before - 1);
});

test('what is not by its publisher, whole, or small enough is refused with a line; an older version asks', async () => {
  const signed = await sign(version(6));
  const said = async (offer: string, path: string, body: string, line: RegExp | string) => {
    const options = await openAnd(offer, path, { body });
    await options.getByText(line).first().waitFor();
    await options.close();
  };
  await said(
    words.update(5, 7),
    '/changed.json',
    signed.replace('"version": 6', '"version": 7'),
    /it was changed after it was signed/,
  );
  await said(words.update(5, 6), '/other-key.json', await signOtherwise(version(6)), /is not the publisher’s key/);
  await said(words.update(5, 6), '/no-key.json', JSON.stringify(version(6)), /is missing, though your version is signed/);
  await said(words.add, '/cut.json', signed.slice(0, signed.length / 2), /the file is cut off: get it again/);
  await said(words.add, '/big.json', `{ "format": 1, "id": "${'x'.repeat(5.5 * 1024 * 1024)}" }`, /a pack has at most 5 MB/);
  await said(words.older(5, 2), '/old.json', await sign(version(2)), packsEn.older(NAME, 5, 2));
  expect(await kept()).toMatchObject([{ version: 5 }]);
});

test('the button in the toolbar says so before anything is pressed: of packs at addresses of JSON, and of nothing else', async () => {
  const show = async (path: string, body: string, type = 'application/json') => {
    server.route(path, { body, headers: { 'content-type': type } });
    await tab.goto(`${server.origin}${path}`);
  };
  const update = { text: '+', title: `${words.is} ${words.update(5, 6)}` };
  await show('/next.json', await sign(version(6)));
  await expect.poll(toolbar, SOON).toEqual(update);
  // It is read like any page of text, and holds the words that its topics are found by.
  const spoken = version(6);
  spoken.name = { en: 'A 287(g) agreement with ICE' };
  await show('/next.json?as=text', JSON.stringify(spoken), 'text/plain; charset=utf-8');
  await expect.poll(toolbar, SOON).toEqual(update);
  const choose = async (value: string) =>
    (await browser.worker()).evaluate(`chrome.storage.local.set({ 'settings.badge': '${value}' })`);
  await choose('off');
  await expect.poll(toolbar, SOON).toEqual({ ...update, text: '' });
  await choose('mentions');
  await expect.poll(toolbar, SOON).toEqual(update);
  for (const [path, body, type] of [
    ['/same.json', await sign(version(5)), 'application/json'],
    ['/older.json', await sign(version(2)), 'application/json'],
    ['/items.json', '{ "items": [1, 2, 3], "format": "x" }', 'application/json'],
    ['/html.json', '<!doctype html><title>x</title><body><pre>{ "format": 1 }</pre>', 'text/html'],
  ] as const) {
    const popup = await openBeside(path, { body, headers: { 'content-type': type } });
    await popup.getByText(en.panel.topics).first().waitFor();
    expect(await toolbar(), path).toEqual(NO_BADGE);
    await popup.close();
  }
});

test('a page that is none is offered nothing, and one that was read as another encoding is not taken', async () => {
  for (const [path, answer] of [
    ['/list.json', { body: '{ "items": [1, 2, 3], "format": "x" }' }],
    ['/page.html', { body: '<!doctype html><title>x</title><body><pre>{ "format": 1 }</pre>' }],
  ] as const) {
    const popup = await openBeside(path, answer);
    await popup.getByRole('button', { name: en.popup.options }).waitFor();
    await popup.getByText(en.panel.topics).first().waitFor();
    expect(await popup.getByText(words.is).count()).toBe(0);
    await popup.close();
  }
  const spanish = JSON.stringify(version(6)).replace('A neighbor', 'Año');
  const headers = { 'content-type': 'text/plain; charset=windows-1252' };
  const options = await openAnd(words.update(5, 6), '/latin', { body: spanish, headers });
  await options.getByText(/was read as windows-1252/).waitFor();
});
