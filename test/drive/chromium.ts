import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../run/setup.mjs';
import { makeReader, type Reader } from './reader.ts';
import { waitFor } from './wait.ts';

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Kept between runs; a fresh one, deleted at the end, unless told. */
  userDataDir?: string;
  colorScheme?: 'light' | 'dark';
  /** What pages and the worker see as the reader's language. */
  locale?: string;
  forcedColors?: boolean;
  /** True unless told. */
  headless?: boolean;
  viewport?: { width: number; height: number };
  /** Leaves the page open that welcomes a new reader; else it is closed before anything is driven. */
  keepWelcome?: boolean;
  /** Keeps pages for the way back, as browsers do; else each comes anew, which drivers follow better. */
  backForwardCache?: boolean;
  /** More command line switches. */
  args?: string[];
}

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** @returns the extension's service worker, woken if it sleeps. */
  worker(): Promise<Worker>;
  /** Runs an expression in the worker, which may give a promise. */
  inWorker<T>(expression: string): Promise<T>;
  /** Ends the worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  newPage(): Promise<Page>;
  /** Opens a page of the extension: `options.html`. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the extension in it.
 * @throws Error when no browser is found or the extension's worker doesn't start.
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const extension = resolve(options.extension);
  const { userDataDir = '', colorScheme = 'light', locale, forcedColors, headless = true } = options;
  const isFresh = userDataDir === '' || (await readdir(userDataDir).catch(() => [])).length === 0;
  // Other builds and other extensions are driven too.
  const welcomes = isFresh && existsSync(join(extension, 'welcome.html'));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findBrowser('chromium'),
    headless,
    colorScheme,
    forcedColors: forcedColors ? 'active' : 'none',
    viewport: options.viewport ?? (headless ? { width: 1280, height: 800 } : null),
    ...(options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [
      ...switchesFor(extension),
      ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
      ...(options.args ?? []),
    ],
    ...(locale ? { locale, env: { ...process.env, LANGUAGE: locale } } : {}),
  });
  const sleeping = () => context.serviceWorkers().find((each) => each.url().startsWith('chrome-extension://'));
  try {
    const first = await waitFor(sleeping, { what: `the worker of the extension in ${extension}`, timeout: 15_000 });
    const extensionId = new URL(first.url()).host;
    if (welcomes && !options.keepWelcome) await closeWelcome(context);
    return {
      context,
      extensionId,
      worker: () => worker(context, extensionId),
      inWorker: async <T>(expression: string) =>
        (await worker(context, extensionId)).evaluate<T>(`(async () => (${expression}))()`),
      killWorker: () => killWorker(context, extensionId),
      newPage: () => context.newPage(),
      async extensionPage(path) {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return page;
      },
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** It comes once, soon after the first start of a profile, and would take the front from the pages of tests. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const look = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  const page = await waitFor(look, { what: 'the page that welcomes a new reader' });
  await page.close();
}

/**
 * Chromium 156 loads two pages for its address bar at each start, a third of the processor time that a start takes. Of two such
 * switches the last counts, so the features that Playwright 1.65 goes without stand here too.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** The browser's own business would get between a page and its test. */
const QUIET = [
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @returns the command line's switches that load the extension of a folder, and no other, into a quiet browser. */
export function switchesFor(extension: string): string[] {
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...QUIET];
}

/** Starts the same browser without the extension: what a page is when we are not there. */
export function launchBare(): Promise<BrowserContext> {
  const viewport = { width: 1280, height: 800 };
  return chromium.launchPersistentContext('', { executablePath: findBrowser('chromium'), viewport, args: QUIET });
}

async function worker(context: BrowserContext, extensionId: string): Promise<Worker> {
  const known = () => context.serviceWorkers().find((each) => new URL(each.url()).host === extensionId);
  const alive = async () => ((await workerTargets(context, extensionId)).length > 0 ? known() : undefined);
  const now = await alive();
  if (now) return now;
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    // Any message wakes it; nobody needs the answer.
    await page.evaluate('void chrome.runtime.sendMessage({}).catch(() => {})');
    return await waitFor(alive, { what: 'the woken worker' });
  } finally {
    await page.close();
  }
}

async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const ended = await workerTargets(context, extensionId);
  const gone = async () => {
    // What is sent meanwhile wakes another at once.
    const left = (await workerTargets(context, extensionId)).filter((targetId) => ended.includes(targetId));
    // One that is at work stays; it is asked again.
    for (const targetId of left)
      await overBrowser(context, (session) => session.send('Target.closeTarget', { targetId })).catch(() => undefined);
    return left.length === 0;
  };
  // On a busy machine one that is at work may be so for long.
  await waitFor(gone, { what: 'the end of the worker', interval: 5, timeout: 25_000 });
}

/** Playwright goes on listing a worker that has ended; the browser knows better. */
async function workerTargets(context: BrowserContext, extensionId: string): Promise<string[]> {
  const { targetInfos } = await overBrowser(context, (session) => session.send('Target.getTargets'));
  const ours = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(`//${extensionId}/`));
  return ours.map(({ targetId }) => targetId);
}

async function overBrowser<T>(context: BrowserContext, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser is closed');
  const session = await browser.newBrowserCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

export interface ChromiumReader extends Reader {
  /** Runs an expression or a self-contained function in the extension's isolated world of the top frame. */
  evaluate<T>(what: string | (() => T)): Promise<T>;
}

/** @returns what a reader sees of us in the page, through every later navigation of it. Throws nothing itself. */
export async function readerOf(page: Page): Promise<ChromiumReader> {
  const session = await page.context().newCDPSession(page);
  const world = await followWorld(session);

  async function evaluate<T>(what: string | (() => T)): Promise<T> {
    const expression = typeof what === 'string' ? what : `(${what})()`;
    const contextId = await waitFor(world, { what: "the extension's world in the page", timeout: 5_000 });
    const answer = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true, awaitPromise: true });
    const wrong = answer.exceptionDetails;
    if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
    return answer.result.value as T;
  }

  const reader = makeReader({
    inWorld: evaluate,
    inRoot: (fn, arg) => evaluate(`(root => root ? (${fn})(root, ${JSON.stringify(arg)}) : null)(${ROOT})`),
    mouse: page.mouse,
  });
  return { ...reader, evaluate };
}

/** Where the scripts of the extension keep what they share in a frame: nothing that a page could reach. */
const ROOT = "globalThis[Symbol.for('sidelight')]?.root";

/** @returns what tells the id of the extension's context in the page's top frame, as long as there is one. */
async function followWorld(session: CDPSession): Promise<() => Promise<number | undefined>> {
  const contexts = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = context.auxData as unknown as { isDefault: boolean; frameId: string };
    if (!isDefault && context.origin.startsWith('chrome-extension://')) contexts.set(context.id, frameId);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Runtime.enable');
  return async () => {
    const { frameTree } = await session.send('Page.getFrameTree');
    return [...contexts].findLast(([, frameId]) => frameId === frameTree.frame.id)?.[0];
  };
}
