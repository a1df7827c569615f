import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { STATES } from '../faults/states.ts';
import {
  enterInBrowser,
  expectNothingLost,
  type FaultScene,
  inOurs,
  leaveBrowser,
  problemsOf,
  tellWorker,
} from './fault-scene.ts';
import { CARD, expectMarks, hostsIn, openCard, openPanel, openPopup, PAGES } from './scene.ts';

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES });
});
afterAll(() => server?.close());

describe.each(STATES)('%s', (state) => {
  let scene: FaultScene;
  /** Problems that the last test may leave noted. */
  let borne: readonly string[] = [];
  /** The browser's own page of extensions: it can take away what readers can, and lists what scripts of ours did not catch. */
  let manager: Page;
  const inManager = <Answer>(expression: string) => manager.evaluate<Answer>(expression);

  beforeAll(async () => {
    scene = await enterInBrowser(state, server);
    manager = await scene.browser.newPage();
    await manager.goto('chrome://extensions/');
    await inManager(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
    await configure('errorCollection: true');
  });
  afterAll(() => leaveBrowser(scene));

  afterEach(async () => {
    await scene.page.bringToFront();
    await scene.page.mouse.move(2, 2);
    await expectNothingLost(scene, borne);
    expect(await uncaught()).toEqual([]);
  });

  const configure = (what: string) =>
    inManager(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${scene.browser.extensionId}', ${what} })`);
  const uncaught = () =>
    inManager<string[]>(`chrome.developerPrivate.getExtensionInfo('${scene.browser.extensionId}')
      .then(({ runtimeErrors }) => runtimeErrors.map(({ message, source }) => source + ': ' + message))`);

  /** Runs in the worker, as text. @param act what is done to the tab of the demo page. */
  async function inTab(act: string): Promise<unknown> {
    const ours = `chrome.tabs.query({ url: '${server.origin}/*' })`;
    return (await scene.browser.worker()).evaluate(`${ours}.then(async ([{ id: tabId }]) => { ${act} })`);
  }

  /** Lets a page of ours say something to the worker. */
  async function tell(name: string, payload: unknown): Promise<void> {
    const ours = await scene.browser.extensionPage('manifest.json');
    await tellWorker(ours, name, payload);
    await ours.close();
  }

  test('F28 a worker that ends before the answer to a card is asked again', async () => {
    const { browser, page, reader } = scene;
    // A page that has its card's script already: its question is the next.
    await openCard(reader, '287g');
    await page.mouse.move(2, 2);
    await waitFor(async () => (await reader.card()) === null, { what: 'the card gone' });
    const worker = await browser.worker();
    await worker.evaluate('chrome.storage.local.get = () => { globalThis.wasAsked = true; return new Promise(() => {}); }');
    const opening = openCard(reader, 'key-west');
    await waitFor(() => worker.evaluate('globalThis.wasAsked === true'), { what: 'the question' });
    const ours = await browser.extensionPage('manifest.json');
    const session = await ours.context().newCDPSession(ours);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await opening;
    await ours.close();
    // Of the spare card there is no menu.
    await waitFor(() => reader.query(`${CARD} [data-sl="menu"]`), { what: 'the whole card' });
    // The list has that there was no answer at first, and nothing else.
    expect(await problemsOf(scene)).toEqual(['no-answer']);
    await tell('problems/clear', undefined);
  });

  test('F32 scripts that are put in twice are there once', async () => {
    const { page, reader } = scene;
    await openPanel(reader, '287g');
    const files = JSON.stringify(['scan.js', 'mentions.js', 'marked.js', 'article.js', 'card.js', 'panel.js']);
    const twice = `for (const files of [${files}, ${files}]) await chrome.scripting.executeScript({ target: { tabId }, files });`;
    await inTab(twice);
    expect(await hostsIn(page)).toBe(1);
    await expectMarks(reader, scene.marks);
    await reader.click('.sl-close');
    await page.mouse.move(2, 2);
    await openCard(reader, 'key-west');
    expect((await reader.queryAll('[data-sl="card"]')).length).toBe(1);
    expect(await hostsIn(page)).toBe(1);
  });

  test('F33 a page that comes back from the back/forward cache has what was chosen meanwhile', async () => {
    const { page, reader } = scene;
    await page.evaluate('globalThis.wasHere = true');
    await page.evaluate("void (location.href = '/without-mention.html')");
    await expect.poll(() => page.evaluate('location.pathname')).toBe('/without-mention.html');
    await tell('settings/topic', { topicId: 'key-west', mode: 'off' });
    await page.bringToFront();
    await page.evaluate('void history.back()');
    await expect.poll(() => page.evaluate('location.pathname')).toBe('/demo.html');
    await expectMarks(reader, { ...scene.marks, 'key-west': [] });
    expect(await page.evaluate('globalThis.wasHere')).toBe(true);
    await restore();
  });

  test('F34 a frozen tab has what was chosen meanwhile when it thaws', async () => {
    const { page, reader } = scene;
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await tell('settings/topic', { topicId: 'key-west', mode: 'off' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await expectMarks(reader, { ...scene.marks, 'key-west': [] });
    await restore();
  });

  /** What was chosen in a test is taken back as options do: whole. */
  async function restore(): Promise<void> {
    const { settings } = scene.kept;
    const topics = settings['settings.topics'];
    const change = topics ? `set({ 'settings.topics': ${JSON.stringify(topics)} })` : "remove('settings.topics')";
    await inOurs(scene, `chrome.storage.local.${change}`);
    await tell('packs/changed', undefined);
  }

  test('F36 tabs that close or leave while scripts are put in leave no error', async () => {
    const { browser } = scene;
    for (let moment = 0; moment < 12; moment++) {
      const tab = await browser.newPage();
      await tab.goto(`${server.origin}/demo.html`, { waitUntil: moment % 3 ? 'commit' : 'domcontentloaded' });
      for (let turns = moment * 3; turns > 0; turns--) await tab.evaluate('0').catch(() => undefined);
      if (moment % 2) await tab.goto(`${server.origin}/without-mention.html`, { waitUntil: 'commit' });
      await tab.close();
    }
  });

  test('F37 access to pages that is taken away is told in the popup, and marks come with it again', async () => {
    const { browser, page, reader, words } = scene;
    await configure("hostAccess: 'ON_CLICK'");
    const popup = await openPopup(browser, page);
    await popup.getByText(words.popup.unread['no-access']).waitFor();
    expect(await popup.getByRole('button', { name: words.popup.grant }).isVisible()).toBe(true);
    await popup.close();
    await configure("hostAccess: 'ON_ALL_SITES'");
    await page.bringToFront();
    await expectMarks(reader, scene.marks);
  });

  test('F38 a page of the browser: the popup says why it is not read', async () => {
    const { browser, words } = scene;
    const tab = await browser.newPage();
    await tab.goto('chrome://version');
    const popup = await openPopup(browser, tab);
    await expect.poll(() => popup.getByRole('status').allInnerTexts()).toContain(words.popup.unread['browser-page']);
    expect(await popup.getByRole('button', { name: words.popup.openPanel }).isDisabled()).toBe(true);
    await popup.close();
    await tab.close();
  });

  test('F31 switched off, nothing of ours stays in the page; switched on again, all is there', async () => {
    const { browser, page, reader } = scene;
    await openPanel(reader, '287g');
    await inManager(`chrome.management.setEnabled('${browser.extensionId}', false)`);
    await expect.poll(() => hostsIn(page), { timeout: 2000 }).toBe(0);
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    await inManager(`chrome.management.setEnabled('${browser.extensionId}', true)`);
    await page.bringToFront();
    await expectMarks(reader, scene.marks);
  });

  test('F30 reloaded with open tabs, the old script goes at once and the new one comes', async () => {
    const { browser, page, reader } = scene;
    await openPanel(reader, '287g');
    const errors: string[] = [];
    // A worker that is started again on a busy machine may take longer than the 3 s after which a question is noted as late.
    borne = ['no-answer'];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await (await browser.worker()).evaluate('void setTimeout(() => chrome.runtime.reload(), 0)');
    await expect.poll(() => hostsIn(page), { timeout: 2000 }).toBe(0);
    await expectMarks(reader, scene.marks);
    expect(errors).toEqual([]);
  });
});
