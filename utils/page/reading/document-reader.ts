import { isElement } from '../dom/node-kind';
import { localNameOf } from '../dom/nodes';
import { slices } from '../dom/slices';
import type { Tree } from '../looking/trees';
import { gathering, watch } from '../looking/watch';
import { type HidingWatch, watchHiding } from '../looking/watch-hiding';
import type { MentionRules } from './list-mentions';
import type { Mention } from './mention';
import { createMentions } from './mentions';

/** What is told of a document while it is read. */
export interface DocumentPorts {
  /** Called before each piece of work: false means that the extension is gone and we must go too. */
  isAlive(): boolean;
  /** The mentions that are shown now, in order. */
  shown(mentions: readonly Mention[]): void;
  /** Something is new in the page: there may be trees in it. Settles once it has been looked through. */
  added(node: Node): Promise<void> | undefined;
  /** A tree is no more in the page, and comes back as a new one. */
  left(tree: Node): void;
}

/** A document being read. */
export interface DocumentReading {
  /** Reads an open shadow root of the document too. */
  also(root: ShadowRoot): void;
}

const STYLE = /^(style|link|head)$/;

/**
 * So many times as long as the last look at all mentions has taken, the next one waits: pages move what they animate at every frame,
 * and readers the pointer.
 * Milliseconds that one counts at least, since nobody sees the difference, and at most: a page that isn't seen waits long for a frame.
 */
const REST = 20;
const SHORTEST = 10;
const LONGEST = 150;

/** Finds and follows the mentions of one document and its open shadow roots until the signal ends it. */
export function readDocument(
  document: Document,
  rules: MentionRules,
  ports: DocumentPorts,
  signal: AbortSignal,
): DocumentReading {
  const trees = new Set<Node>();
  const mentions = createMentions(document, rules, (tree) => {
    trees.delete(tree);
    hiding?.leave(tree);
    ports.left(tree);
  });
  let newTrees: Tree[] = [];
  let changed = new Set<Node>();
  let isStale = false;
  let isAnew = false;
  let isBusy = false;
  let lasted = SHORTEST;
  let hiding: HidingWatch | undefined;

  const show = (shown: readonly Mention[]) => {
    ports.shown(shown);
    // With no mention, shown or hidden, nothing hangs on what the page hides.
    const hangs = shown.length > 0 || mentions.someHidden();
    if (hangs === Boolean(hiding)) return;
    hiding?.stop();
    hiding = hangs ? followHiding() : undefined;
  };
  const followHiding = () => {
    const its = watchHiding(document, signal, readAnew, rest);
    for (const tree of trees) its.also(tree);
    return its;
  };
  const readAnew = () => {
    isAnew = true;
    void read();
  };
  const rest = () => REST * lasted;
  /** One reading at a time: what comes meanwhile waits for the next. */
  const read = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      while ((newTrees.length > 0 || isStale || isAnew) && !signal.aborted && ports.isAlive()) {
        const [nodes, wasStale, wasAnew] = [changed, isStale, isAnew];
        [changed, isStale, isAnew] = [new Set(), false, false];
        const inSlices = slices(signal);
        const showNow = async () => {
          const shown = await mentions.list(inSlices, wasAnew);
          if (shown && !signal.aborted) show(shown);
        };
        for (const tree of newTrees) await mentions.readTree(tree, inSlices, showNow);
        // Not before they are read: one whose reading fails is read at the next change.
        newTrees = [];
        if (wasStale) await mentions.read(nodes, inSlices);
        const begun = performance.now();
        // No record tells of a root that an element gets later.
        if (wasAnew) for (const tree of trees) await ports.added(tree);
        await showNow();
        lasted = Math.max(SHORTEST, Math.min(LONGEST, performance.now() - begun));
      }
    } finally {
      // A page that makes one reading fail is read on when it changes.
      isBusy = false;
    }
  };
  const begin = (tree: Tree) => {
    trees.add(tree);
    newTrees.push(tree);
    void read();
  };
  const watching = watch(document, signal, (nodes) => {
    for (const node of nodes) changed.add(node);
    isStale = true;
    // New rules of style may hide or show anything, and so may the going of what stood there.
    isAnew ||= nodes.size === 0 || [...nodes].some((node) => isElement(node) && STYLE.test(localNameOf(node)));
    // Trees among them begin a reading, which takes all that waits.
    for (const node of nodes) void ports.added(node);
    void read();
  });
  begin(document);
  // What is shown, and what has become an editor, is settled once a document has loaded: that may be while it is first read.
  if (document.readyState !== 'complete') {
    document.defaultView?.addEventListener('load', gathering(document, signal, readAnew, rest), { signal });
  }
  return {
    also(root) {
      watching.also(root);
      hiding?.also(root);
      begin(root);
    },
  };
}
