import { blockAround } from './blocks';
import { childrenOf, gathered, mayMention } from './quick-no';
import { openRootsIn } from './shadow-roots';
import { slices } from './slices';
import { watch } from './watch';

/**
 * Looks for text that may hold a mention: once over the page, then over what is added or changed.
 *
 * @param pattern source from `gatePattern`. @param signal ends it.
 * @returns true at the first candidate, when the watch has ended; never settles while there is none.
 */
export function firstCandidate(document: Document, pattern: string, signal: AbortSignal): Promise<true> {
  const expression = new RegExp(pattern, 'i');
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  return new Promise((found) => {
    const look = async (roots: Iterable<Node>) => {
      if (either.aborted || !(await mayMention(document, roots, expression, slices(either)))) return;
      done.abort();
      found(true);
    };
    const lookInto = (tree: Node) => {
      for (const root of openRootsIn(tree)) {
        watching.also(root);
        void look([root]);
      }
    };
    const watching = watch(document, either, (nodes) => {
      void look(wholeBlocks(nodes));
      for (const node of nodes) if (node instanceof Element && node.isConnected) lookInto(node);
    });
    void look(childrenOf(document.body ?? document.documentElement)).then(() => {
      if (!either.aborted) lookInto(document);
    });
  });
}

/** A word may have been completed: "(g)" added behind "287". */
function wholeBlocks(nodes: ReadonlySet<Node>): Set<Node> {
  return gathered(new Set([...nodes].map(blockAround)));
}
