import { siteOf } from './site-of';

/** Why a tab's page is not read. Each has a sentence in the catalogues. */
export const UNREAD = [
  /** A page of the browser itself, of another extension, a file, an empty tab. */
  'browser-page',
  /** A shop of extensions, where browsers let none of them in. */
  'store',
  /** The source text of a page. */
  'source',
  'pdf',
  /** XML, an image, a video. */
  'not-text',
  /** The reader has not given, or has taken away, access to pages. */
  'no-access',
  /** The browser, or who runs it, keeps extensions out; or the page failed to load. */
  'blocked',
] as const;
export type Unread = (typeof UNREAD)[number];

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;

/** @returns what the address of a page alone says of why it can't be read; undefined where that may be read. */
export function unreadByAddress(address: string): Unread | undefined {
  if (address.startsWith('view-source:')) return 'source';
  if (STORES.test(address)) return 'store';
  return siteOf(address) === undefined ? 'browser-page' : undefined;
}

/**
 * @param contentType of a page in which no script of ours has answered; null where none may run at all.
 * @returns why it is not read.
 */
export function unreadByContent(address: string, contentType: string | null): Unread {
  // The viewers of some browsers are closed to extensions.
  const isPdf = contentType === 'application/pdf' || (contentType === null && /^[^?#]*\.pdf([?#]|$)/i.test(address));
  if (isPdf) return 'pdf';
  return contentType === null || /^text\/(html|plain)$|^application\/xhtml\+xml$/.test(contentType) ? 'blocked' : 'not-text';
}
