import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../run/setup.mjs';
import { makeReader, type Reader } from './reader.ts';
import { waitFor } from './wait.ts';

export interface FirefoxOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Kept between runs; a fresh one, deleted at the end, unless told. The extension itself is put in anew at each start. */
  userDataDir?: string;
  colorScheme?: 'light' | 'dark';
  /** What pages see as the reader's language. The browser's own stays English: its language packs are not installed. */
  locale?: string;
  forcedColors?: boolean;
  /** True unless told. */
  headless?: boolean;
  viewport?: { width: number; height: number };
  /** Leaves the page open that welcomes a new reader; else it is closed before anything is driven. */
  keepWelcome?: boolean;
  /** More of `about:config`. */
  prefs?: Record<string, unknown>;
}

export interface Firefox {
  browser: Browser;
  /** The host of its pages: `moz-extension://ID`. */
  extensionId: string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension: `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** @returns the errors of its scripts, also those in pages, that the browser's console holds. */
  extensionErrors(): Promise<string[]>;
  /** Takes the extension away while its pages are open. */
  removeExtension(): Promise<void>;
  /** Runs a shortcut of the extension as its key does, which no driver can press. */
  press(command: string): Promise<void>;
  /** @returns whether the browser's sidebar shows the extension's. */
  hasSidebar(): Promise<boolean>;
  /** Ends the background page as the browser does when it is idle. */
  endBackground(): Promise<void>;
  /** Lays the page in front out for paper, as the preview of a print does, or for the screen again. */
  forPaper(isPaper: boolean): Promise<void>;
  /** Has pages free what nobody holds any more. */
  collectGarbage(): Promise<void>;
  /** Samples what runs on the main threads of pages until `act` is done. @returns how often each stack was seen, its functions and their files. */
  profile(act: () => Promise<void>): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** Firefox draws the host of an extension's pages by lot; tests need to know it. */
const EXTENSION_ID = '5ca1ab1e-0000-4000-8000-51de119471ed';

/**
 * Starts Firefox with the extension in it.
 * @throws Error when no browser is found or the extension can't be installed.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  // Under vitest, WXT's plugin puts its own `import.meta.env.FIREFOX` there: a truth value, no program.
  if (process.env.FIREFOX === 'false') delete process.env.FIREFOX;
  const { colorScheme = 'light', locale, forcedColors, headless = true } = options;
  // Firefox itself reads the path, and from another folder.
  const extension = resolve(options.extension);
  const viewport = options.viewport ?? (headless ? { width: 1280, height: 800 } : null);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    defaultViewport: viewport,
    // Without it no page of an extension can be driven.
    args: ['-remote-allow-system-access'],
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(extension)]: EXTENSION_ID }),
      // Processes kept ready for tabs that nobody opens: a twentieth of what a start takes.
      'dom.ipc.processPrelaunch.enabled': false,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      // Without a display it knows of no mouse, and pages would be told that nothing can hover.
      'ui.primaryPointerCapabilities': 6,
      'ui.allPointerCapabilities': 6,
      ...(locale ? { 'intl.accept_languages': locale } : {}),
      ...(forcedColors ? { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 } : {}),
      ...options.prefs,
    },
  });
  try {
    await browser.installExtension(extension);
    if (!options.userDataDir && !options.keepWelcome) await closeWelcome(browser);
  } catch (error) {
    await browser.close();
    throw new Error(`Firefox refused the extension in ${extension}: ${error instanceof Error ? error.message : error}`);
  }
  return driverOf(browser, await geckoId(extension));
}

/** @param id by which Firefox knows the extension. */
function driverOf(browser: Browser, id: string): Firefox {
  const policy = `WebExtensionPolicy.getByID('${id}')`;
  return {
    browser,
    extensionId: EXTENSION_ID,
    newPage: () => browser.newPage(),
    extensionPage: (path) => extensionPage(browser, `moz-extension://${EXTENSION_ID}/${path}`),
    extensionErrors: () => extensionErrors(browser),
    async removeExtension() {
      const manager = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";
      const gone = `${manager}.getAddonByID('${id}').then((addon) => addon.uninstall()).then(() => 'gone')`;
      await inBrowserWindow(browser, gone);
    },
    async press(command) {
      await inBrowserWindow(browser, `(${policy}.extension.shortcuts.onCommand(${JSON.stringify(command)}), 'pressed')`);
    },
    async hasSidebar() {
      const ours = "SidebarController.isOpen && SidebarController.currentID.includes('sidelight')";
      return (await inBrowserWindow(browser, `String(${ours})`)) === 'true';
    },
    async endBackground() {
      const ending = `${policy}.extension.terminateBackground({ disableResetIdleForTest: true })
        .then(() => ${policy}.extension.backgroundState)`;
      // One that is about to start is there again, and is ended again.
      await waitFor(async () => (await inBrowserWindow(browser, ending)) === 'stopped', { what: 'the end of the background' });
    },
    async forPaper(isPaper) {
      const medium = JSON.stringify(isPaper ? 'print' : '');
      await inBrowserWindow(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${medium}`);
    },
    async collectGarbage() {
      // What "Minimize memory usage" of about:memory says to every process.
      await inBrowserWindow(browser, "(Services.obs.notifyObservers(null, 'child-mmu-request'), 'asked')");
    },
    async profile(act) {
      await inBrowserWindow(browser, "Services.profiler.StartProfiler(2 ** 22, 1, ['js'], ['GeckoMain']).then(() => 'begun')");
      await act();
      return JSON.parse(await inBrowserWindow(browser, STACKS));
    },
    close: () => browser.close(),
  };
}

/** Ends the profiler in the browser's own window: of the process that ran the extension's scripts, the stacks that it saw and how often. */
const STACKS = `(async () => {
  await Services.profiler.Pause();
  const { processes } = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const counts = ({ stackTable, frameTable, stringTable, samples }) => {
    const seen = {};
    for (const [stack] of samples.data) {
      const names = [];
      for (let at = stack; at !== null; at = stackTable.data[at][stackTable.schema.prefix])
        names.push(stringTable[frameTable.data[stackTable.data[at][stackTable.schema.frame]][frameTable.schema.location]]);
      const name = names.join('\\n');
      seen[name] = (seen[name] ?? 0) + 1;
    }
    return seen;
  };
  const threads = processes.flatMap((each) => each.threads).map(counts);
  return JSON.stringify(threads.find((seen) => Object.keys(seen).some((name) => name.includes('127.0.0.1'))) ?? {});
})()`;

/** Starts the same browser without the extension: what a page is when we are not there. */
export function launchBareFirefox(): Promise<Browser> {
  if (process.env.FIREFOX === 'false') delete process.env.FIREFOX;
  const defaultViewport = { width: 1280, height: 800 };
  return puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox'), defaultViewport });
}

/** It comes once, soon after the first installation, and would take the front from the pages of tests. Drivers don't see it. */
async function closeWelcome(browser: Browser): Promise<void> {
  const close = `(() => {
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (tab) gBrowser.removeTab(tab);
    return tab ? 'closed' : '';
  })()`;
  await waitFor(async () => (await inBrowserWindow(browser, close)) !== '' || null, {
    what: 'the page that welcomes a new reader',
  });
}

/**
 * Pages are not told of them, and so no driver is. Warnings are none, such as that of a layout forced early. What Firefox says
 * of a question whose asker has left the page, answered or not, is no error of the extension, and can't be caught by it
 * (Firefox 153, bugzilla.mozilla.org/show_bug.cgi?id=1665380).
 */
async function extensionErrors(browser: Browser): Promise<string[]> {
  const messages = `Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('moz-extension://${EXTENSION_ID}'))
    .filter(({ flags }) => (flags & Ci.nsIScriptError.warningFlag) === 0)
    .map((message) => message.errorMessage)
    .filter((message) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(message))`;
  return JSON.parse(await inBrowserWindow(browser, `JSON.stringify(${messages})`));
}

/** Runs an expression that gives a string in the browser's own window, where more is known than pages are told. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as Wired;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: { context: string }[] };
  const target = { context: contexts[0]?.context };
  const answer = (await connection.send('script.evaluate', { expression, target, awaitPromise: true })).result as Evaluated;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`the manifest in ${extension} has no browser_specific_settings.gecko.id`);
  return id;
}

/** The load event of such a page never reaches puppeteer, so `goto` would wait in vain. */
async function extensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await bidi(page, 'browsingContext.navigate', { url, wait: 'none' });
  const loaded = () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url);
  await waitFor(loaded, { what: url });
  return page;
}

/** @returns what a reader sees of us in the page. Throws nothing itself. */
export async function readerOf(page: Page): Promise<Reader> {
  return makeReader({
    // The page's own world: a content script of Firefox can't list highlights, and the registry is one for both.
    inWorld: (fn) => page.evaluate(fn),
    inRoot: (fn, arg) => inRoot(page, fn, arg),
    mouse: page.mouse,
  });
}

/** What of BiDi's answers is used here. */
interface RemoteNode {
  sharedId: string;
  value: { mode?: string; shadowRoot?: RemoteNode | null };
}
type Evaluated = { type: 'success'; result: { value: string } } | { type: 'exception'; exceptionDetails: { text: string } };

async function inRoot<T, A>(page: Page, fn: (root: ShadowRoot, arg: A) => T, arg: A): Promise<T | null> {
  const context = contextOf(page);
  const { nodes } = await bidi<{ nodes: RemoteNode[] }>(page, 'browsingContext.locateNodes', {
    context,
    // A host of ours stands right under the root element, the body, or what lies above all: no need to walk the whole page.
    locator: { type: 'css', value: ':root > :not(head, body), :is(body, dialog, :fullscreen) > div' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const roots = nodes.flatMap(({ value }) => (value.shadowRoot?.value.mode === 'closed' ? [value.shadowRoot] : []));
  if (roots.length === 0) return null;
  const answer = await bidi<Evaluated>(page, 'script.callFunction', {
    // A sandbox sees elements as the browser made them, whatever the page did to its prototypes.
    target: { context, sandbox: 'sidelight-test' },
    functionDeclaration: `async (...roots) => {
      const ours = roots.find((root) => root.querySelector('[data-sl]'));
      return JSON.stringify(ours ? ((await (${fn})(ours, ${JSON.stringify(arg)})) ?? null) : null);
    }`,
    arguments: roots.map(({ sharedId }) => ({ sharedId })),
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value) as T;
}

/** Sends a BiDi command that puppeteer has no method for. */
async function bidi<T>(page: Page, method: string, params: object): Promise<T> {
  const { connection } = page.browser() as unknown as Wired;
  const { result } = await connection.send(method, { context: contextOf(page), ...params });
  return result as T;
}

/** Parts of puppeteer that its types hide. */
interface Wired {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
