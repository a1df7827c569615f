import type { CDPSession } from 'playwright-core';
import { launchBare, launchChromium, readerOf } from '../drive/chromium.ts';
import { launchBareFirefox, launchFirefox, readerOf as readerInFirefox } from '../drive/firefox.ts';
import type { Reader, Rect } from '../drive/reader.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './scene.ts';

/** A reader who visits pages: one interface, whatever the browser. */
export interface Visitor {
  /** What they see of us, and what they do with it. */
  reader: Reader;
  /** Where the files of the extension are, as far as the browser knows: `chrome-extension://ID`. */
  ours: string;
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  keyboard: { press(key: 'Escape' | 'Tab' | 'Enter' | '/' | 'j' | 'k' | 's'): Promise<void> };
  /** Opens a page, in the same tab each time. */
  open(url: string): Promise<void>;
  /** Runs an expression or a self-contained function in the page's own world, whatever the page has done to it: plain data in and out. */
  evaluate<T, A = undefined>(what: string | ((arg: A) => T | Promise<T>), arg?: A): Promise<T>;
  /** Runs an expression in each frame within the page. */
  inFrames<T>(expression: string): Promise<T[]>;
  /** @returns errors since the page was opened: the page's, and those of the extension's scripts. */
  errors(): Promise<string[]>;
  /** @returns what is painted within these pixels. */
  picture(clip: Rect): Promise<string>;
  /** Lays the page out for paper, or for the screen again. */
  forPaper(isPaper: boolean): Promise<void>;
  /** Runs a shortcut of the extension as its key does. */
  press(command: string): Promise<void>;
  /** Has the browser free what nobody holds any more. */
  collectGarbage(): Promise<void>;
  /** Samples what runs on the page's main thread until `act` is done. @returns how often each stack was seen: its functions and their files. */
  profile(act: () => Promise<void>): Promise<Record<string, number>>;
  /** Takes the extension away while its pages are open. */
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Who visits the same pages in a browser that has no extension. */
export type Stranger = Pick<Visitor, 'open' | 'evaluate' | 'close'>;

/** Each browser that pages are visited in. */
export const VISITORS: { name: 'Chromium' | 'Firefox'; visit(): Promise<Visitor>; visitBare(): Promise<Stranger> }[] = [
  { name: 'Chromium', visit: visitInChromium, visitBare: async () => strangerOf(await launchBare()) },
  { name: 'Firefox', visit: visitInFirefox, visitBare: async () => strangerOf(await launchBareFirefox()) },
];

async function visitInChromium(): Promise<Visitor> {
  const { newPage, close, worker, inWorker, extensionId } = await launchChromium({ extension: CHROMIUM_BUILD });
  const page = await newPage();
  const session = await page.context().newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    reader: await readerOf(page),
    ours: `chrome-extension://${extensionId}`,
    mouse: page.mouse,
    keyboard: page.keyboard,
    async open(url) {
      errors.length = 0;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    async evaluate(what, arg) {
      // Playwright's own way needs the page's `Map` and `JSON`.
      const how = { expression: expressionOf(what, arg), returnByValue: true, awaitPromise: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    inFrames: (expression) => allOf(page.frames().slice(1), expression),
    errors: async () => errors,
    picture: async (clip) => (await page.screenshot({ clip })).toString('base64'),
    forPaper: (isPaper) => page.emulateMedia({ media: isPaper ? 'print' : 'screen' }),
    async press(command) {
      await inWorker(`chrome.tabs.query({ active: true, url: 'http://127.0.0.1/*' })
        .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`);
    },
    collectGarbage: () => session.send('HeapProfiler.collectGarbage').then(() => undefined),
    async profile(act) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 1000 });
      await session.send('Profiler.start');
      await act();
      return stacksOf((await endOfProfile(session)).profile);
    },
    async removeExtension() {
      // Its worker doesn't live to answer.
      void (await worker()).evaluate('chrome.management.uninstallSelf()').catch(() => undefined);
    },
    close,
  };
}

async function visitInFirefox(): Promise<Visitor> {
  const firefox = await launchFirefox({ extension: FIREFOX_BUILD });
  const page = await firefox.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let before = 0;
  return {
    reader: await readerInFirefox(page),
    ours: `moz-extension://${firefox.extensionId}`,
    mouse: page.mouse,
    keyboard: page.keyboard,
    async open(url) {
      errors.length = 0;
      before = (await firefox.extensionErrors()).length;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: <T, A>(what: string | ((arg: A) => T | Promise<T>), arg?: A) =>
      page.evaluate(expressionOf(what, arg)) as Promise<T>,
    inFrames: (expression) => allOf(page.frames().slice(1), expression),
    errors: async () => [...errors, ...(await firefox.extensionErrors()).slice(before)],
    picture: (clip) => page.screenshot({ clip, encoding: 'base64' }),
    forPaper: firefox.forPaper,
    press: firefox.press,
    collectGarbage: firefox.collectGarbage,
    profile: firefox.profile,
    removeExtension: firefox.removeExtension,
    close: firefox.close,
  };
}

type Profile = Awaited<ReturnType<typeof endOfProfile>>['profile'];
const endOfProfile = (session: CDPSession) => session.send('Profiler.stop');

function stacksOf({ nodes, samples = [] }: Profile): Record<string, number> {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const names = new Map(nodes.map(({ id, callFrame: { functionName, url } }) => [id, `${functionName} ${url}`]));
  const stacks: Record<string, number> = {};
  for (const sample of samples) {
    const stack: string[] = [];
    for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) stack.push(names.get(at) ?? '');
    const name = stack.join('\n');
    stacks[name] = (stacks[name] ?? 0) + 1;
  }
  return stacks;
}

/** What both drivers know of a browser and its pages. */
interface Bare {
  newPage(): Promise<{ goto(url: string): Promise<unknown>; evaluate(expression: string): Promise<unknown> }>;
  close(): Promise<void>;
}

async function strangerOf(browser: Bare): Promise<Stranger> {
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: <T, A>(what: string | ((arg: A) => T | Promise<T>), arg?: A) =>
      page.evaluate(expressionOf(what, arg)) as Promise<T>,
    close: () => browser.close(),
  };
}

function expressionOf(what: unknown, arg: unknown): string {
  return typeof what === 'string' ? what : `(${what})(${JSON.stringify(arg)})`;
}

/** Frames come and go while they are asked; one that can't answer has nothing to say. */
async function allOf<T>(frames: { evaluate(expression: string): Promise<unknown> }[], expression: string): Promise<T[]> {
  const answers = await Promise.all(frames.map((frame) => frame.evaluate(expression).catch(() => undefined)));
  return answers.filter((answer) => answer !== undefined) as T[];
}
