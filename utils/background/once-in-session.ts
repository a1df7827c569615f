import { browser } from 'wxt/browser';

/**
 * Does something once between a start of the extension and its end, by the first worker that comes to it: what says so lies in
 * `storage.session`, which goes with the browser, and when the extension is updated, reloaded or switched off. Where the work fails, or its
 * worker ends in the midst of it, the next one does it. Private windows keep a session of their own, which begins at any time:
 * there nothing is done.
 */
export async function onceInSession(key: string, work: () => Promise<void>): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  if ((await browser.storage.session.get(key))[key]) return;
  await work();
  await browser.storage.session.set({ [key]: true });
}
