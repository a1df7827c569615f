/**
 * Calls back as soon as the page is seen: at once, or when its tab comes to the front. A page in the background, and one that is
 * only being prepared, may never be read.
 */
export function whenSeen(document: Document, signal: AbortSignal, call: () => void): void {
  const look = () => {
    if (signal.aborted) return;
    // By a frame, which browsers draw of what is seen: a page that writes itself anew meanwhile takes listeners away, ours too.
    if (document.hidden) requestAnimationFrame(look);
    else call();
  };
  look();
}
