/**
 * Calls back once, right after the browser has drawn its next frame. Style and layout are done then, so whoever measures asks
 * for nothing that was not there. A page that isn't seen draws no frames: there it waits until it is.
 *
 * @returns a function that asks for the call; asking again before it came changes nothing.
 */
export function afterFrame(view: Window, signal: AbortSignal, call: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    view.requestAnimationFrame(() =>
      setTimeout(() => {
        asked = false;
        if (!signal.aborted) call();
      }),
    );
  };
}
