import { isConnected } from './nodes';
import { elementCount, partsAround, shownIn } from './parts';
import { LOOK, mayMention } from './quick-no';
import { slices } from './slices';
import { followTrees, type Tree, type Trees } from './trees';
import { watch } from './watch';

/**
 * Looks for text that may hold a mention: once over the page, its open shadow roots and its own frames, then over what is
 * added or changed.
 *
 * @param pattern source from `gatePattern` or `anchorPattern`. @param signal ends it.
 * @returns true at the first candidate, when the watch has ended; never settles while there is none.
 */
export function firstCandidate(document: Document, pattern: string, signal: AbortSignal): Promise<true> {
  const expression = new RegExp(pattern, 'i');
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  return new Promise((found) => {
    const look = async (roots: Iterable<Node>, isUncut?: boolean) => {
      if (either.aborted || !(await mayMention(roots, expression, slices(either), isUncut))) return;
      done.abort();
      found(true);
    };
    let trees: Trees | undefined;
    const watching = watch(document, either, (nodes) => {
      void look(wholeParts(nodes));
      for (const node of nodes) if (isConnected(node)) trees?.lookInto(node);
    });
    void look(shownIn(document), elementCount(document) <= LOOK.elements).then(() => {
      if (either.aborted) return;
      const meet = (tree: Tree) => {
        watching.also(tree);
        void look(shownIn(tree));
      };
      trees = followTrees(document, meet, either);
    });
  });
}

/** A word may have been completed: "(g)" added behind "287". */
function wholeParts(nodes: ReadonlySet<Node>): Set<Node> {
  return new Set([...nodes].flatMap((node) => partsAround(node).flat()));
}
