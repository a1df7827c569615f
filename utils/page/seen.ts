/**
 * Calls back as soon as the page is seen: at once, or when its tab comes to the front. A page in the background, and one that is
 * only being prepared, may never be read.
 */
export function whenSeen(document: Document, signal: AbortSignal, call: () => void): void {
  const look = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', look);
    call();
  };
  document.addEventListener('visibilitychange', look, { signal });
  look();
}
