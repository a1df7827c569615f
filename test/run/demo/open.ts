import { errors, type Page } from 'playwright-core';

/**
 * Opens the page and waits until its text is there.
 * @throws Error of one line when it can't be loaded.
 */
export async function open(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'commit', timeout: 30_000 }).catch((error: unknown) => {
    throw new Error(`The page can't be loaded: ${url} (${reason(error)})`);
  });
  const status = response?.status() ?? 200;
  if (status >= 400) throw new Error(`The page can't be loaded: ${url} (it answered ${status})`);
  // A saved page may wait for scripts that no longer exist: what has arrived by then is shown all the same.
  await page.waitForLoadState('domcontentloaded', { timeout: 20_000 }).catch(() => {});
  await page.bringToFront();
}

function reason(error: unknown): string {
  if (error instanceof errors.TimeoutError) return 'no answer within 30 seconds';
  const message = error instanceof Error ? error.message : String(error);
  return /net::(\w+)/.exec(message)?.[1] ?? message.split('\n')[0] ?? message;
}
