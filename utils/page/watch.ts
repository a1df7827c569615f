import { isBlock } from './block-names';
import { isElement, isText } from './node-kind';
import { childCountOf, elementOf } from './nodes';
import { whenSeen } from './seen';

/** Milliseconds for which changes are gathered before they are looked at. */
const GATHER = 200;

/** A watch over a tree; open shadow roots are trees of their own, which a watch has to be told of. */
export interface Watch {
  also(root: Node): void;
}

/**
 * Watches a document and hands on, in batches, what was added or changed. Nothing is done inside the observer's callback
 * but keeping its records.
 *
 * @param signal ends the watch. @param changed gets text nodes and elements that are new or whose text changed, or the parent
 *   of many; an empty set where something was only taken away.
 */
export function watch(document: Document, signal: AbortSignal, changed: (nodes: Set<Node>) => void): Watch {
  let kept: MutationRecord[] = [];
  const soon = gathering(document, signal, () => {
    const records = kept;
    kept = [];
    const nodes = changedNodes(records);
    if (nodes) changed(nodes);
  });
  const observer = new MutationObserver((records) => {
    kept = kept.length > 0 ? kept.concat(records) : records;
    soon();
  });
  const also = (tree: Node) => observer.observe(tree, { childList: true, characterData: true, subtree: true });
  also(document);
  signal.addEventListener('abort', () => observer.disconnect());
  return { also };
}

/** From so many new children of one parent on, the parent is read instead of each of them. */
const MANY = 16;

/** @returns what the records tell of; null where it is nothing that is read (comments). */
function changedNodes(records: readonly MutationRecord[]): Set<Node> | null {
  const nodes = new Set<Node>();
  const added = new Map<Node, { lists: NodeList[]; count: number }>();
  let isSomethingGone = false;
  for (const record of records) {
    const { target } = record;
    // Its lists are made when they are asked for, which in Firefox costs more than all else.
    if (isText(target)) {
      nodes.add(target);
      continue;
    }
    const { addedNodes, removedNodes } = record;
    if (addedNodes.length > 0) {
      const known = added.get(target);
      if (known) {
        known.lists.push(addedNodes);
        known.count += addedNodes.length;
      } else added.set(target, { lists: [addedNodes], count: addedNodes.length });
    }
    if (removedNodes.length === 0) continue;
    isSomethingGone = true;
    // What is left joins up: "Key <b>big</b> West" reads otherwise once the middle is gone. Blocks join nothing.
    const around = [...removedNodes].every(isBlock) ? null : elementOf(target);
    if (around) nodes.add(around);
  }
  for (const [parent, { lists, count }] of added) {
    // One look at a list costs less than a look at each of its items; one that holds much else would be read again as it grows.
    if (count >= MANY && isElement(parent) && count * 2 > childCountOf(parent)) nodes.add(parent);
    else for (const list of lists) for (const node of list) if (isElement(node) || isText(node)) nodes.add(node);
  }
  return nodes.size > 0 || isSomethingGone ? nodes : null;
}

/** @returns a function that makes `call` happen once, a while after the first of many calls, and when the page is seen. */
export function gathering(document: Document, signal: AbortSignal, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      whenSeen(document, signal, () => {
        timer = undefined;
        call();
      });
    }, GATHER);
  };
}
