/**
 * Waits for the browser's next frame, which is drawn by the next task (`Slices.next`): from then on what is where is known for
 * nothing; before, the browser would lay the page out for us. Of a page that isn't seen none comes.
 */
export function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

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
