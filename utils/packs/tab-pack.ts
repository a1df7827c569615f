import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { asFound } from '@/utils/core/packs/pack-fault';
import { type FileInTab, type Glimpse, type PackOffer, packOffer, TAB_UNREAD } from '@/utils/core/packs/pack-offer';
import type { ShelfView } from '@/utils/core/packs/pack-view';
import { packAddress } from './pack-address';
import { MOST_BYTES, tooBig } from './read-file';

/**
 * Packs in tabs: the reader, or at their word the browser, has opened the address, and what came is read from the document.
 * Nothing is fetched by us. A page is looked at when the reader opens the popup there or asks for it, and when its address says
 * that it is JSON; never because any other was opened.
 */

/** Types of documents that browsers show as one `pre`; a page of HTML is never asked for its text. */
const TYPES = /^(?:text\/plain|(?:application|text)\/(?:[\w.-]+\+)?json)$/.source;

const glimpse = z.object({ id: z.optional(z.string()), version: z.optional(z.number()) });

/**
 * Looks whether a tab's document is a pack: by its type, then by its first characters; only what looks like one is read on, in
 * the tab, for its id and version.
 *
 * @returns null where it does not look like one; undefined where the browser lets nobody look.
 */
export async function glimpsePack(tabId: number): Promise<Glimpse | null | undefined> {
  const seen = await inTab(tabId, glimpseInPage);
  if (!seen) return undefined;
  const known = z.safeParse(glimpse, seen.result);
  return known.success ? known.data : null;
}

/**
 * @param shelf gives the packs that are there. @returns what can be done with the document of a tab; undefined where it is no pack.
 */
export async function offerInTab(tabId: number, url: string, shelf: () => Promise<ShelfView>): Promise<PackOffer | undefined> {
  const seen = await glimpsePack(tabId);
  // Nearly every page is none: nothing more is asked for it.
  if (seen === null) return undefined;
  return packOffer({ url, isAllowed: packAddress(url) !== undefined }, seen, await shelf());
}

/** Runs in the tab. */
function glimpseInPage(types: string, most: number): Glimpse | null {
  if (!new RegExp(types).test(document.contentType)) return null;
  const text = document.querySelector('body > pre')?.textContent ?? '';
  const start = text.slice(0, 200);
  if (!/^\s*\{/.test(start) || !/"format"\s*:\s*\d/.test(start)) return null;
  // What is wrong with it the door will say.
  if (text.length > most) return {};
  try {
    const { id, version } = JSON.parse(text);
    return typeof id === 'string' && typeof version === 'number' ? { id, version } : {};
  } catch {
    return {};
  }
}

const content = z.object({ address: z.string(), text: z.string(), length: z.number(), encoding: z.string() });

/** @returns what a tab's document holds, for the door. Never throws. */
export async function fileInTab(tabId: number): Promise<FileInTab> {
  const seen = await inTab(tabId, contentInPage);
  const known = z.safeParse(content, seen?.result);
  if (!known.success) return { fault: TAB_UNREAD };
  const { text, length, encoding } = known.data;
  const address = packAddress(known.data.address);
  if (address === undefined) return { fault: { code: 'tab-address', path: '', found: asFound(known.data.address) } };
  if (length > MOST_BYTES) return { fault: tooBig(length) };
  // Read as something else, every letter beyond ASCII is another one.
  if (encoding !== 'UTF-8' && /[^\p{ASCII}]/u.test(text)) return { fault: { code: 'tab-encoding', path: '', found: encoding } };
  return { address, text };
}

/** Runs in the tab. A text that is too long is only measured. */
function contentInPage(types: string, most: number): z.infer<typeof content> | null {
  if (!new RegExp(types).test(document.contentType)) return null;
  const text = document.querySelector('body > pre')?.textContent ?? '';
  const { URL: address, characterSet: encoding } = document;
  return { address, encoding, length: text.length, text: text.length > most ? '' : text };
}

/** Milliseconds that a server may take: a worker to which nothing happens is ended after 30 seconds. */
const DEADLINE = 25_000;

/**
 * Opens an address in a tab behind the one that the reader is in, reads its document and closes it again, also when the page that
 * asked is closed meanwhile: that is why the worker does it. To be called at the reader's word only.
 *
 * @param askedFrom the tab of that page.
 */
export async function fileAt(address: string, askedFrom: number | undefined): Promise<FileInTab> {
  const unread: FileInTab = { fault: TAB_UNREAD };
  if (packAddress(address) === undefined) return unread;
  const { id } = await browser.tabs.create({ url: address, active: false }).catch(() => ({ id: undefined }));
  if (id === undefined) return unread;
  try {
    return (await hasLoaded(id, askedFrom)) ? await fileInTab(id) : unread;
  } finally {
    // What the browser took for a download closes by itself.
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** @returns whether the tab came to show a page, within the deadline and before it or the tab that asked was closed. */
async function hasLoaded(tabId: number, askedFrom: number | undefined): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const look = async () => {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) resolve(false);
    // Every tab begins with an empty page.
    else if (tab.status === 'complete' && tab.url !== undefined && tab.url !== 'about:blank') resolve(true);
  };
  const updated = (id: number) => void (id === tabId && look());
  const removed = (id: number) => void ((id === tabId || id === askedFrom) && resolve(false));
  const timer = setTimeout(() => resolve(false), DEADLINE);
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(removed);
  try {
    void look();
    return await promise;
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(removed);
  }
}

/** @returns what a function of ours gives in a tab's document, undefined where none may run. */
async function inTab(tabId: number, func: (types: string, most: number) => unknown): Promise<{ result?: unknown } | undefined> {
  const look = { target: { tabId }, func, args: [TYPES, MOST_BYTES] as [string, number] };
  const [seen] = await browser.scripting.executeScript(look).catch(() => []);
  return seen;
}
