import { isElement, isText } from '../dom/node-kind';
import { childNodesOf, isConnected } from '../dom/nodes';
import { whenSeen } from '../dom/when-seen';
import { isBlock } from './block-names';

/** Milliseconds for which changes are gathered before they are looked at; a second once more records came than a reader can follow. */
const GATHER = 200;
const STORM = 1000;
/** What a storm changes again and again, what a page animates at every frame, is handed on at one look in so many. */
const EVERY = 5;

/** A watch over a tree; open shadow roots are trees of their own, which a watch has to be told of. */
export interface Watch {
  also(root: Node): void;
}

/**
 * Watches a document and hands on, in batches, what was added or changed. Nothing is done inside the observer's callback
 * but keeping its records.
 *
 * @param signal ends the watch. @param changed gets text nodes and elements that are new or whose text changed, or the parent
 *   of many or of what is left; an empty set where something was only taken away.
 */
export function watch(document: Document, signal: AbortSignal, changed: (nodes: Set<Node>) => void): Watch {
  let kept: MutationRecord[][] = [];
  const nodes = new Set<Node>();
  let told = new WeakSet<Node>();
  let wait = GATHER;
  let turn = 0;
  const look = () => {
    const records = kept.flat();
    kept = [];
    const isStorm = records.length > STORM;
    wait = isStorm ? 5 * GATHER : GATHER;
    turn = isStorm ? (turn % EVERY) + 1 : 0;
    if (turn < 2) told = new WeakSet();
    const isLess = gatherChanged(records, nodes);
    const due = new Set<Node>();
    for (const node of nodes) {
      if (told.has(node)) continue;
      told.add(node);
      due.add(node);
      nodes.delete(node);
    }
    if (due.size > 0 || (isLess && nodes.size === 0)) changed(due);
    // What a storm has changed last is handed on once it is over.
    if (nodes.size > 0) soon();
  };
  const soon = gathering(document, signal, look, () => wait);
  const observer = new MutationObserver((records) => {
    kept.push(records);
    soon();
  });
  const also = (tree: Node) => observer.observe(tree, { childList: true, characterData: true, subtree: true });
  also(document);
  signal.addEventListener('abort', () => observer.disconnect());
  return { also };
}

/** From so many new children of one parent on, the parent is read instead of each of them. */
const MANY = 16;

/** @param nodes gets what the records tell of that is read (no comments). @returns whether something was taken away. */
function gatherChanged(records: readonly MutationRecord[], nodes: Set<Node>): boolean {
  let isLess = false;
  // Each question to a node or a record costs Firefox more than all else, so each target is asked once.
  for (const [target, own] of Map.groupBy(records, (record) => record.target)) {
    if (!isConnected(target)) continue;
    if (isText(target)) {
      nodes.add(target);
      continue;
    }
    // One look at a parent costs less than a look at each child; one that holds much else would be read again as it grows.
    const areMost = (count: number) => count >= MANY && isElement(target) && count * 2 > childNodesOf(target).length;
    if (areMost(own.length / 2)) {
      nodes.add(target);
      continue;
    }
    // Counted first: of 100,000 new rows each would get a wrapper.
    if (areMost(own.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0))) nodes.add(target);
    else for (const { addedNodes } of own) for (const node of addedNodes) if (isElement(node) || isText(node)) nodes.add(node);
    for (const { removedNodes } of own) {
      for (const gone of removedNodes) {
        isLess = true;
        // What is left joins up: "Key <b>big</b> West" reads otherwise once the middle is gone. Blocks join nothing.
        if (!isBlock(gone)) nodes.add(target);
      }
    }
  }
  return isLess;
}

/** @returns a function that makes `call` happen once, a while after the first of many calls, and when the page is seen. */
export function gathering(document: Document, signal: AbortSignal, call: () => void, wait = () => GATHER): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      whenSeen(document, signal, () => {
        timer = undefined;
        call();
      });
    }, wait());
  };
}
