import { isElement, nodeTypeOf } from '../dom/node-kind';
import { localNameOf } from '../dom/nodes';

/** Elements that begin and end a block by their nature. What a style sheet makes of others is looked at in `isOneRun`. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td text tfoot th thead tr ul slot foreignObject'.split(
    ' ',
  ),
);
const SCRIPTS = /^(script|style|noscript|template)$/;

/** @returns whether a node says nothing to a reader, although `textContent` tells what is in it. */
export function isUnread(node: Node): boolean {
  return isElement(node) ? SCRIPTS.test(localNameOf(node)) : nodeTypeOf(node) === Node.COMMENT_NODE;
}

/** @returns whether a node is an element that begins and ends a block by its name. */
export function isBlock(node: Node): boolean {
  return isElement(node) && BLOCKS.has(localNameOf(node));
}
