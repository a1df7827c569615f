import type { PackFault } from './pack-fault';
import type { ShelfView } from './pack-view';

/** What a document that looks like a pack says of itself, as far as it can be read. */
export interface Glimpse {
  id?: string | undefined;
  version?: number | undefined;
}

/** The text of a file as it was read in a tab, and where; or why it could not be. */
export type FileInTab = { address: string; text: string } | { fault: PackFault };

/** No document could be read there. */
export const TAB_UNREAD: PackFault = { code: 'tab-unread', path: '' };

/** What can be done with the document of a tab that is, or may be, a pack. */
export type PackOffer =
  | { what: 'add' }
  | { what: 'update'; from: number; to: number }
  | { what: 'older'; from: number; to: number }
  /** This version is there. */
  | { what: 'here'; version: number }
  /** It can't be taken from here: the reader may bring it as a file. */
  | { what: 'save' };

/**
 * @param address of the tab, and whether packs are taken from it. @param seen what its document says: null where it does not look
 *   like a pack, undefined where the browser lets nobody look. @param shelf the packs that are there.
 * @returns undefined where nothing looks like a pack.
 */
export function packOffer(
  address: { url: string; isAllowed: boolean },
  seen: Glimpse | null | undefined,
  shelf: ShelfView,
): PackOffer | undefined {
  if (seen === null) return undefined;
  // The viewer of some browsers is closed to extensions: the address alone tells then.
  if (seen === undefined) return isJsonAddress(address.url) ? { what: 'save' } : undefined;
  if (!address.isAllowed) return { what: 'save' };
  const { id, version } = seen;
  const there = shelf.imported.find((pack) => pack.id === id);
  if (!there || version === undefined) return { what: 'add' };
  if (version === there.version) return { what: 'here', version };
  return { what: version > there.version ? 'update' : 'older', from: there.version, to: version };
}

/** @returns whether an address says by its end that JSON is there. */
export function isJsonAddress(url: string): boolean {
  return /^https?:[^?#]*\.json(?:[?#]|$)/i.test(url);
}
