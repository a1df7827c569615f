import { contentTypeOf } from './nodes';

/**
 * @returns whether a document is one that we read: HTML or XHTML. In XML and SVG documents elements have no style and Firefox
 *   throws at `attachShadow`; browsers show images, videos and JSON in documents that are not pages.
 */
export function isReadable(document: Document): boolean {
  const type = contentTypeOf(document);
  return type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/plain';
}
