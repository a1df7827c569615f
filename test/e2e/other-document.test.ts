import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, readerOf } from '../drive/chromium.ts';
import { launchFirefox, readerOf as readerInFirefox } from '../drive/firefox.ts';
import type { Reader } from '../drive/reader.ts';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { CHROMIUM_BUILD, expectMarks, FIREFOX_BUILD, NOTHING, stays, textsOf } from './scene.ts';

/** A tab that goes on while the worker is about to put something into its page: the next one may be at a site that is off. */

const SPEAKS = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Florida</title><p>James Uthmeier</p>';
const ONE = { ...NOTHING, uthmeier: ['James Uthmeier'] };

/** What is used here of where the worker runs, and what a test keeps there. */
interface WorkerScope {
  chrome: {
    scripting: { getRegisteredContentScripts(...given: unknown[]): Promise<unknown> };
    storage: Record<'local' | 'session', { get(key: null): Promise<object>; set(items: object): Promise<void> }>;
  };
  letGo?: () => void;
}

interface Visit {
  reader: Reader;
  open(url: string): Promise<unknown>;
  /** Runs a self-contained function on what is global where the worker runs. */
  inWorker<T>(act: (scope: WorkerScope) => T | Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function visitInChromium(): Promise<Visit> {
  const { newPage, inWorker, close } = await launchChromium({ extension: CHROMIUM_BUILD });
  const page = await newPage();
  return {
    reader: await readerOf(page),
    open: (url) => page.goto(url),
    inWorker: (act) => inWorker(`(${act})(globalThis)`),
    close,
  };
}

async function visitInFirefox(): Promise<Visit> {
  const { extensionPage, newPage, close } = await launchFirefox({ extension: FIREFOX_BUILD });
  const beside = await extensionPage('options.html');
  const page = await newPage();
  await page.bringToFront();
  return {
    reader: await readerInFirefox(page),
    open: (url) => page.goto(url),
    inWorker: <T>(act: (scope: WorkerScope) => T) =>
      beside.evaluate(`browser.runtime.getBackgroundPage().then(${act})`) as Promise<Awaited<T>>,
    close,
  };
}

let server: Served;
beforeAll(async () => {
  server = await serve({ routes: { '/on': SPEAKS, '/off': SPEAKS }, headers: { 'content-type': 'text/html' } });
});
afterAll(() => server?.close());

describe.each([
  { name: 'Chromium', visit: visitInChromium },
  { name: 'Firefox', visit: visitInFirefox },
])('in $name', ({ visit }) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());

  test('nothing that one document asked for comes into the next, where the site is off', async () => {
    const { reader, open, inWorker } = visitor;
    await open(`${server.origin}/on`);
    await expectMarks(reader, ONE);
    await inWorker(({ chrome }) => chrome.storage.local.set({ 'settings.offSites': ['127.0.0.1/off'] }));
    // The last that is asked before scripts are put in.
    await inWorker((scope) => {
      const { scripting } = scope.chrome;
      const ask = scripting.getRegisteredContentScripts;
      scripting.getRegisteredContentScripts = async (...given) => {
        await new Promise<void>((go) => {
          scope.letGo = go;
        });
        scripting.getRegisteredContentScripts = ask;
        return ask.apply(scripting, given);
      };
    });
    await open(`${server.origin}/on`);
    await waitFor(() => inWorker(({ letGo }) => letGo !== undefined), { what: 'the worker about to put scripts in' });
    await open(`${server.origin}/off`);
    const isRefused = async () => Object.keys(await inWorker(({ chrome }) => chrome.storage.session.get(null)));
    await expect.poll(isRefused, { timeout: 8_000 }).toContainEqual(expect.stringMatching(/^refused\./));
    await inWorker(({ letGo }) => letGo?.());
    await stays(() => textsOf(reader), NOTHING, 'marks in a page that is left alone', 2_000);
    // That it is not deaf.
    await inWorker(({ chrome }) => chrome.storage.local.set({ 'settings.offSites': [] }));
    await expectMarks(reader, ONE);
  });
});
