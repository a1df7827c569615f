import type { Page } from 'playwright-core';
import type { Chromium } from '../../drive/chromium.ts';
import { waitFor } from '../../drive/wait.ts';

/** A mention as the extension itself lists it: `MentionView`. */
export interface Listed {
  id: number;
  topicId: string;
  text: string;
  before: string;
  after: string;
}

/** How long the list has to stay the same, once the page has loaded, to count as whole. */
const QUIET = 1_000;
const DEADLINE = 20_000;

/**
 * Asks the extension for the mentions in the page until the answer no longer changes.
 * @returns the mentions; none where no script of the extension answers.
 */
export async function listMentions(browser: Chromium, page: Page): Promise<Listed[]> {
  const deadline = performance.now() + DEADLINE;
  let last = '';
  let since = performance.now();
  const list = async () => {
    const mentions = await ask(browser, page);
    const now = performance.now();
    const text = JSON.stringify(mentions);
    if (text !== last || (await page.evaluate('document.readyState')) !== 'complete') since = now;
    last = text;
    return now - since >= QUIET || now > deadline ? mentions : null;
  };
  return waitFor(list, { what: 'the list of mentions', timeout: DEADLINE + 10_000, interval: 100 });
}

async function ask(browser: Chromium, page: Page): Promise<Listed[]> {
  const worker = await browser.worker();
  const answer = (await worker.evaluate(
    `(async () => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === ${JSON.stringify(page.url())}) ?? tabs.find(({ active }) => active);
      return chrome.tabs.sendMessage(tab.id, { name: 'mentions/list' }, { frameId: 0 }).catch(() => null);
    })()`,
  )) as { ok: boolean; value: Listed[] } | null;
  return answer?.ok ? answer.value : [];
}
