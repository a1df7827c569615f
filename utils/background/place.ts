/** The document that something is put into, or is done in: the page's own, as nothing of ours runs in frames. */
export type Place = { tabId: number } & ({ documentIds: [string] } | { frameIds: [0] });

/**
 * @param documentId of the document that is meant: a tab may show another by then, at a site that the reader has switched off.
 *   Browsers that give documents no names (Firefox before 153) put it into the one that the tab shows.
 */
export function placeIn(tabId: number, documentId?: string): Place {
  return documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}
