import { gathering, type Watch } from './watch';

/**
 * What no attribute tells: popovers, boxes whose ticks style sheets look at, folds that play, late sheets, another width, `:target`,
 * what opens under the pointer or the focus. Nothing tells of rules, sheets, animations and slots that scripts set, of another
 * theme, nor of a document that becomes an editor: that is seen where the reader points, goes or has scrolled to.
 */
const EVENTS = 'toggle change animationend transitionend load resize hashchange focus pointerover scrollend'.split(' ');

/** A watch that has to be told, too, of trees that are gone: it would hold them. */
export interface HidingWatch extends Watch {
  leave(tree: Node): void;
  stop(): void;
}

/**
 * Calls back a while after something has changed that hides text or shows it. Pages do that all the time, so this is for while
 * something hangs on it.
 *
 * @param wait milliseconds until it calls.
 */
export function watchHiding(document: Document, until: AbortSignal, call: () => void, wait: () => number): HidingWatch {
  const stopped = new AbortController();
  const signal = AbortSignal.any([until, stopped.signal]);
  const trees = new Set<Node>();
  // Any attribute: style sheets hide by `data-state` and `aria-expanded` as they do by `class`.
  const observe = (tree: Node) => observer.observe(tree, { attributes: true, subtree: true });
  const look = () => {
    trees.forEach(observe);
    call();
  };
  const changed = gathering(document, signal, look, wait);
  const observer = new MutationObserver(() => {
    // Whatever changes until the look is seen by it, and a page that moves a thousand things at every frame is left alone.
    observer.disconnect();
    changed();
  });
  const also = (tree: Node) => {
    trees.add(tree);
    observe(tree);
  };
  also(document);
  signal.addEventListener('abort', () => observer.disconnect());
  // Those that elements have loaded come to no window.
  for (const target of [document, document.defaultView])
    for (const name of EVENTS) target?.addEventListener(name, changed, { capture: true, passive: true, signal });
  return { also, leave: (tree) => trees.delete(tree), stop: () => stopped.abort(null) };
}
