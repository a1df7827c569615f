/**
 * @returns whether a document is one that we read: HTML or XHTML. In XML and SVG documents elements have no style and
 *   Firefox throws at `attachShadow`; browsers show images, videos and JSON in documents that are not pages.
 */
export function isReadable(document: Document): boolean {
  return (
    (document instanceof HTMLDocument ||
      // The way uBlock Origin tells XHTML from other XML (platform/common/vapi.js).
      (document instanceof XMLDocument && document.createElement('div') instanceof HTMLDivElement)) &&
    !/^(image|video|audio)\/|json$/.test(document.contentType)
  );
}

/** @returns whether a frame is large enough to be read by a person; the top document always is. */
export function isLargeEnough(view: Window): boolean {
  return view === view.top || (view.innerWidth >= 200 && view.innerHeight >= 80);
}
