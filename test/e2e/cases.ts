import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { launchChromium } from '../drive/chromium.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD, PAGES } from './scene.ts';

/** What `look()` of a page of cases says: texts by case. */
interface Look {
  wanted: Record<string, string[]>;
  marked: Record<string, string[]>;
}

/** A reader who visits pages of cases: one interface, whatever the browser. */
export interface Visitor {
  /** Opens a page, in the same tab each time. */
  open(url: string): Promise<void>;
  /** Runs an expression in the page's own world, whatever the page has done to it; the answer must be plain data. */
  evaluate<T>(expression: string): Promise<T>;
  /** Runs an expression in each frame within the page. */
  inFrames<T>(expression: string): Promise<T[]>;
  /** @returns errors since the page was opened: the page's, and those of the extension's scripts. */
  errors(): Promise<string[]>;
  /** Takes the extension away while its pages are open. */
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Each browser that pages of cases are visited in. */
export const VISITORS: { name: string; visit(): Promise<Visitor> }[] = [
  { name: 'Chromium', visit: visitInChromium },
  { name: 'Firefox', visit: visitInFirefox },
];

async function visitInChromium(): Promise<Visitor> {
  const { newPage, close, worker } = await launchChromium({ extension: CHROMIUM_BUILD });
  const page = await newPage();
  const session = await page.context().newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    async open(url) {
      errors.length = 0;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    async evaluate(expression) {
      // Playwright's own way needs the page's `Map` and `JSON`.
      const how = { expression, returnByValue: true, awaitPromise: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    inFrames: (expression) => allOf(page.frames().slice(1), expression),
    errors: async () => errors,
    async removeExtension() {
      // Its worker doesn't live to answer.
      void (await worker()).evaluate('chrome.management.uninstallSelf()').catch(() => undefined);
    },
    close,
  };
}

async function visitInFirefox(): Promise<Visitor> {
  const { newPage, close, extensionErrors, removeExtension } = await launchFirefox({ extension: FIREFOX_BUILD });
  const page = await newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let before = 0;
  return {
    async open(url) {
      errors.length = 0;
      before = (await extensionErrors()).length;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    inFrames: (expression) => allOf(page.frames().slice(1), expression),
    errors: async () => [...errors, ...(await extensionErrors()).slice(before)],
    removeExtension,
    close,
  };
}

/** Frames come and go while they are asked; one that can't answer has nothing to say. */
async function allOf<T>(frames: { evaluate(expression: string): Promise<unknown> }[], expression: string): Promise<T[]> {
  const answers = await Promise.all(frames.map((frame) => frame.evaluate(expression).catch(() => undefined)));
  return answers.filter((answer) => answer !== undefined) as T[];
}

const LOOK = readFileSync(join(PAGES, 'look.js'), 'utf8');

/**
 * @param hasActed whether the page has been run. @returns the cases whose marks are not as the page wants them, one line each.
 * Throws where the page has no cases.
 */
export async function faultsOf(visitor: Visitor, hasActed = false): Promise<string[]> {
  const look = `${LOOK};look(${hasActed})`;
  const looks = [await visitor.evaluate<Look>(look), ...(await visitor.inFrames<Look>(look))];
  if (looks.every(({ wanted }) => Object.keys(wanted).length === 0)) throw new Error('a page without cases');
  return looks.flatMap(({ wanted, marked }) =>
    [...new Set([...Object.keys(wanted), ...Object.keys(marked)])].flatMap((name) => {
      const [should, does] = [wanted[name] ?? [], (marked[name] ?? []).map(seen)].map((texts) => texts.join(' | '));
      return should === does ? [] : [`${name}: should be marked: ${should || 'nothing'}; is marked: ${does || 'nothing'}`];
    }),
  );
}

/** White space is one space, soft hyphens and zero-width spaces are nothing. */
function seen(text: string): string {
  return text.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');
}

/** Waits until every case of the page is marked as it says. */
export async function expectCases(visitor: Visitor, timeout = 15_000): Promise<void> {
  await expect.poll(() => faultsOf(visitor), { timeout, message: 'cases' }).toEqual([]);
}

/** Lets the page act, and waits until every case is marked as it then says. */
export async function expectCasesAfterRun(visitor: Visitor, timeout = 15_000): Promise<void> {
  await visitor.evaluate('run()');
  await expect.poll(() => faultsOf(visitor, true), { timeout, message: 'cases once the page has acted' }).toEqual([]);
}

/** Visits a page of cases: it is marked as it says, before and after it acts, and neither it nor a script of ours complains. */
export async function expectPage(visitor: Visitor, url: string, timeout?: number): Promise<void> {
  await visitor.open(url);
  await expectCases(visitor, timeout);
  await expectCasesAfterRun(visitor, timeout);
  expect(await visitor.evaluate('noticed')).toEqual([]);
  expect(await visitor.errors()).toEqual([]);
}
