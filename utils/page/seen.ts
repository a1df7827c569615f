/**
 * Calls back as soon as the page is seen: at once, or when its tab comes to the front. A page in the background, and one that is
 * only being prepared, may never be read.
 */
export function whenSeen(document: Document, signal: AbortSignal, call: () => void): void {
  const isSeen = () => {
    if (document.hidden) return false;
    call();
    return true;
  };
  // Most pages are: they are not to pay for a listener.
  if (isSeen()) return;
  const look = () => {
    if (isSeen()) document.removeEventListener('visibilitychange', look);
  };
  document.addEventListener('visibilitychange', look, { signal });
}
