import { browser } from 'wxt/browser';
import type { WorkerMessages } from './messages';

/**
 * What the always-on script says and answers. It needs no answer to what it says and gives one answer only, so every page
 * is spared the rest of `messages.ts` and `answering.ts`.
 */

/** Tells the worker something. Without a worker there is nobody to tell, and nothing to do about it. */
export function tell(
  name: { [Name in keyof WorkerMessages]: WorkerMessages[Name]['in'] extends undefined ? Name : never }[keyof WorkerMessages],
): void {
  try {
    browser.runtime.sendMessage({ name }).catch(() => undefined);
  } catch {
    // After an update or disable Chromium throws at once.
  }
}

/**
 * Answers that the page has no mentions, while the mentions script isn't needed: a page that gives no answer at all is one
 * that we can't read. @returns the way to stop.
 */
export function answerNoMentions(): () => void {
  const listener = (
    message: { name?: string } | undefined,
    sender: { id?: string | undefined },
    respond: (answer: unknown) => void,
  ) => {
    if (sender.id === browser.runtime.id && message?.name === 'mentions/list') respond({ ok: true, value: [] });
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
