import { gathering, type Watch } from './watch';

/** What may hide text or show it. */
const HIDING = ['class', 'style', 'hidden', 'open', 'slot', 'aria-hidden', 'contenteditable', 'role'];
/** Properties by which a fold closes or opens. */
const FOLDING = /height|width|size|grid|display|visibility/;

/**
 * Calls back, in batches, when something changes that hides text or shows it. Pages do that all the time, so this is for
 * while something hangs on it.
 */
export function watchHiding(document: Document, signal: AbortSignal, changed: () => void): Watch {
  const soon = gathering(document, signal, changed);
  const observer = new MutationObserver(soon);
  const also = (tree: Node) => observer.observe(tree, { attributes: true, attributeFilter: HIDING, subtree: true });
  also(document);
  signal.addEventListener('abort', () => observer.disconnect());
  const listening = { capture: true, passive: true, signal };
  // What no attribute tells: popovers, boxes whose ticks style sheets look at, folds that close slowly, another width.
  for (const name of ['toggle', 'change']) document.addEventListener(name, soon, listening);
  const folded = (event: Event) => event instanceof TransitionEvent && FOLDING.test(event.propertyName) && soon();
  document.addEventListener('transitionend', folded, listening);
  // Nothing tells when a document becomes an editor (`designMode`), but readers go there first.
  for (const name of ['resize', 'focus']) document.defaultView?.addEventListener(name, soon, { passive: true, signal });
  return { also };
}
