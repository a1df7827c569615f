import { gathering, type Watch } from './watch';

/** What no attribute tells: popovers, boxes whose ticks style sheets look at, folds that play their opening, late sheets. */
const EVENTS = ['toggle', 'change', 'animationend', 'load'];
/** Another width, and `:target`. Nothing tells when a document becomes an editor (`designMode`), but readers go there first. */
const EVENTS_OF_WINDOW = ['resize', 'hashchange', 'focus'];

/** Properties by which a fold closes or opens. */
const FOLDING = /height|width|size|grid|display|visibility/;

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
  const listening = { capture: true, signal };
  for (const name of EVENTS) document.addEventListener(name, changed, listening);
  const folded = ({ propertyName }: TransitionEvent) => FOLDING.test(propertyName) && changed();
  document.addEventListener('transitionend', folded, listening);
  for (const name of EVENTS_OF_WINDOW) document.defaultView?.addEventListener(name, changed, { signal });
  return { also, leave: (tree) => trees.delete(tree), stop: () => stopped.abort(null) };
}
