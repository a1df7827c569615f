import { browser } from 'wxt/browser';
import { HOSTS } from '@/data/permissions';

/** Pages of the web, as the manifest asks for them: the tabs that hold one, and whether the reader lets us read them. */

export interface PageTab {
  id: number;
  url: string | undefined;
}

/** @returns the tabs with a page that is there: not those that the browser would have to load first. */
export async function pageTabs(): Promise<PageTab[]> {
  const tabs = await browser.tabs.query({ url: [...HOSTS], discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url }]));
}

/** @returns whether we have access to pages; true where the browser does not say. */
export function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...HOSTS] }).catch(() => true);
}

/** Asks the reader for access to pages. Must be called in a click. @returns whether it was given. */
export function askForPages(): Promise<boolean> {
  return browser.permissions.request({ origins: [...HOSTS] });
}
