import { isElement, isText } from '../dom/node-kind';
import { childNodesOf, elementsIn, localNameOf, queryAll, shadowRootOf } from '../dom/nodes';
import { isReadable } from '../dom/readable';
import { slices } from '../dom/slices';
import { LOOK } from './quick-no';

/** A tree of its own below a document: an open shadow root, or the document of a frame that the page may read itself. */
export type Tree = Document | ShadowRoot;

type Found = (tree: Tree) => void;

/** Follows the trees that a document shows. */
export interface Trees {
  /** Looks for more of them at or below a node that is new. What is large is looked through in slices, until the promise settles. */
  lookInto(node: Node): Promise<void> | undefined;
}

/**
 * The elements that pages are made of, the frequent ones first: one selector over a page asks for each in this order. Of those
 * that get roots now and then, the empty ones are looked at too: what stands beside a root is seldom more than it.
 */
const KNOWN =
  'div:not(:empty),span,a,p,li,script,img,ul,br,link,h3,h2,td,i,b,strong,button,input,section:not(:empty),article:not(:empty),option,tr,main:not(:empty),svg,svg *,math *';
/** The others: frames, custom elements, which hold nearly all shadow roots, and a few more. Looking at every element would cost a walk. */
const HOSTS = `:not(${KNOWN})`;

/**
 * Milliseconds after which custom elements are looked at again: their script may not have come yet, and nothing tells when they
 * get a root. Scripts that come later still are rare.
 */
const LATER = [1_000, 4_000];

/** A list whose children hold fewer elements than this, each, costs less to look through as a whole than child by child. */
const SMALL = 4;

/** A frame smaller than this, in CSS pixels, is read by nobody. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 80;

/**
 * @param found gets each tree once, outer ones first, the document itself not. A frame that goes elsewhere has another document.
 * @param signal ends it. @param known what was found: a root that is taken out of it is found again where its host comes back.
 */
export function followTrees(document: Document, found: Found, signal: AbortSignal, known = new WeakSet<Node>()): Trees {
  let hasCustom = false;

  /** What was found and not looked into yet: roots lie in roots, deeper than calls may. Lists are asked node by node, as they are by then. */
  const waiting: Iterable<Node>[] = [];
  let turn = slices(signal);
  const lookInto = async (top: Node) => {
    if (waiting.length === 0) turn = slices(signal);
    waiting.push([top]);
    for (let nodes = waiting.pop(); nodes; nodes = waiting.pop()) {
      for (const node of nodes) {
        if (!isElement(node)) {
          waiting.push(childNodesOf(node));
          continue;
        }
        lookAt(node);
        const all = elementsIn(node);
        const isLarge = all[LOOK.elements];
        // What comes before it in a task, and a list that is looked through as a whole, take milliseconds each.
        if ((isLarge || turn.isOver()) && !(await turn.next())) return;
        if (isLarge && all[SMALL * childNodesOf(node).length]) waiting.push(childNodesOf(node));
        else for (const host of queryAll(node, HOSTS)) lookAt(host);
      }
    }
  };
  const lookAt = (host: Element) => {
    const root = shadowRootOf(host);
    const name = localNameOf(host);
    if (root) announce(root);
    else if (name.includes('-')) hasCustom = true;
    else if (name.endsWith('frame')) followFrame(host as HTMLIFrameElement);
  };
  const announce = (tree: Tree) => {
    if (known.has(tree)) return;
    known.add(tree);
    found(tree);
    waiting.push([tree]);
  };
  const followFrame = following(known, signal, (inner, frame) => {
    announce(inner);
    void lookInto(frame);
  });
  void lookInto(document).then(() => {
    for (const wait of hasCustom && !signal.aborted ? LATER : []) {
      const timer = setTimeout(lookInto, wait, document);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
  });
  // A page may change hundreds of texts at every frame.
  return { lookInto: (node) => (isText(node) ? undefined : lookInto(node)) };
}

/**
 * @returns what follows a frame once: its document now, after each load and once it is large enough to be read.
 * @param known frames that are followed. @param found gets each document that the page may read itself, with its frame.
 */
function following(
  known: WeakSet<Node>,
  signal: AbortSignal,
  found: (inner: Document, frame: HTMLIFrameElement) => void,
): (frame: HTMLIFrameElement) => void {
  const lookInFrame = (frame: HTMLIFrameElement) => {
    if (signal.aborted || frame.offsetWidth < LEAST_WIDTH || frame.offsetHeight < LEAST_HEIGHT) return;
    const inner = frame.contentDocument;
    if (!inner || !isReadable(inner)) return;
    found(inner, frame);
  };
  let sizes: ResizeObserver | undefined;
  return (frame) => {
    if (known.has(frame)) return;
    known.add(frame);
    // Asking a frame for its document costs a millisecond even where the answer is no (Chromium 156). One that comes from
    // elsewhere and goes to the page's own origin later is not followed.
    const { src } = frame;
    // An element of another name or kind that ends so has none.
    if (src?.startsWith('http') && !src.startsWith(location.origin)) return;
    frame.addEventListener('load', () => lookInFrame(frame), { signal });
    if (!sizes) {
      // Tells the first layout, and when one that was hidden is shown or grows. What is observed from within its call the page
      // would hear of as an error ("ResizeObserver loop").
      sizes = new ResizeObserver((entries) => {
        for (const { target } of entries) setTimeout(lookInFrame, 0, target);
      });
      signal.addEventListener('abort', () => sizes?.disconnect());
    }
    sizes.observe(frame);
  };
}
