import { isConnected } from '../dom/nodes';
import { slices } from '../dom/slices';
import { partsAround, shownIn } from './parts';
import { LOOK, mayMention } from './quick-no';
import { followTrees, type Tree, type Trees } from './trees';
import { watch } from './watch';

/**
 * Looks for text that may hold a mention: once over the page, its open shadow roots and its own frames, then over what is
 * added or changed.
 *
 * @param mayHold whether a text may hold one. @param scan ends it, and is ended at the first candidate.
 * @param found is called then; never while there is none.
 */
export function firstCandidate(
  document: Document,
  mayHold: (text: string) => boolean,
  scan: AbortController,
  found: () => void,
): void {
  const { signal } = scan;
  const look = async (roots: readonly Node[], isWhole?: boolean) => {
    if (signal.aborted || !(await mayMention(roots, mayHold, slices(signal), isWhole)) || signal.aborted) return;
    scan.abort(null);
    found();
  };
  let trees: Trees | undefined;
  const watching = watch(document, signal, (nodes) => {
    void look(wholeParts(nodes));
    for (const node of nodes) if (isConnected(node)) trees?.lookInto(node);
  });
  void look(shownIn(document, LOOK.elements), true).then(() => {
    if (signal.aborted) return;
    const meet = (tree: Tree) => {
      watching.also(tree);
      void look(shownIn(tree));
    };
    trees = followTrees(document, meet, signal);
  });
}

/** A word may have been completed: "(g)" added behind "287". */
function wholeParts(nodes: ReadonlySet<Node>): Node[] {
  return [...new Set([...partsAround(nodes)].flat())];
}
