import { isBlock } from './blocks';
import { elementOf } from './nodes';

/** Milliseconds for which changes are gathered before they are looked at. */
const GATHER = 200;

/** What may hide text or show it. */
const HIDING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'contenteditable'];

/** A watch over a tree; open shadow roots are trees of their own, which a watch has to be told of. */
export interface Watch {
  also(root: Node): void;
}

/**
 * Watches a tree and hands on, in batches, what was added or changed. Nothing is done inside the observer's callback
 * but noting.
 *
 * @param root what to watch. @param signal ends the watch. @param changed gets text nodes and elements that are new or
 *   whose text changed; an empty set where something was only taken away.
 */
export function watch(root: Node, signal: AbortSignal, changed: (nodes: Set<Node>) => void): Watch {
  let nodes = new Set<Node>();
  let removed = false;
  const soon = gathering(signal, () => {
    const batch = nodes;
    nodes = new Set();
    removed = false;
    changed(batch);
  });
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') nodes.add(record.target);
      else {
        for (const node of record.addedNodes) if (node instanceof Element || node instanceof Text) nodes.add(node);
        if (record.removedNodes.length === 0) continue;
        removed = true;
        // What is left joins up: "Key <b>big</b> West" reads otherwise once the middle is gone. Blocks join nothing.
        const around = [...record.removedNodes].every(isBlock) ? null : elementOf(record.target);
        if (around) nodes.add(around);
      }
    }
    if (nodes.size > 0 || removed) soon();
  });
  const also = (tree: Node) => observer.observe(tree, { childList: true, characterData: true, subtree: true });
  also(root);
  signal.addEventListener('abort', () => observer.disconnect());
  return { also };
}

/**
 * Calls back, in batches, when attributes change that hide text or show it. Pages change them all the time, so this is for
 * while something hangs on it.
 */
export function watchHiding(root: Node, signal: AbortSignal, changed: () => void): void {
  const observer = new MutationObserver(gathering(signal, changed));
  observer.observe(root, { attributes: true, attributeFilter: HIDING, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** @returns a function that makes `call` happen once, a while after the first of many calls. */
function gathering(signal: AbortSignal, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      call();
    }, GATHER);
  };
}
