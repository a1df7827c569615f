import { getter } from './getter';
import { isElement, nodeTypeOf } from './node-kind';

export const firstChildOf = /* @__PURE__ */ getter('Node', 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getter('Node', 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getter('Node', 'previousSibling');
export const parentOf = /* @__PURE__ */ getter('Node', 'parentNode');
export const parentElementOf = /* @__PURE__ */ getter('Node', 'parentElement');
export const textOf = /* @__PURE__ */ getter('Node', 'textContent');
export const isConnected = /* @__PURE__ */ getter('Node', 'isConnected');
export const localNameOf = /* @__PURE__ */ getter('Element', 'localName');
export const shadowRootOf = /* @__PURE__ */ getter('Element', 'shadowRoot');
export const bodyOf = /* @__PURE__ */ getter('Document', 'body');
export const contentTypeOf = /* @__PURE__ */ getter('Document', 'contentType');
export const childNodesOf = /* @__PURE__ */ getter('Node', 'childNodes');
export const firstElementOf = /* @__PURE__ */ getter('Element', 'firstElementChild');
const hostOf = /* @__PURE__ */ getter('ShadowRoot', 'host');

/** @returns whether what a node says is nothing, or white space alone. */
export function isBlank(text: string | null): boolean {
  return !/\S/.test(text ?? '');
}

/** @returns the nearest element at or above `element` that matches, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** @returns what an attribute of an element says, or null where it has none. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** @returns the document, shadow root or detached tree that a node stands in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** @returns whether the element has a box: no `display:none`, `visibility:hidden` or skipped contents at or above it. */
export function isRendered(element: Element): boolean {
  return Element.prototype.checkVisibility?.call(element, { visibilityProperty: true, contentVisibilityAuto: false }) ?? true;
}

/** @returns the elements below `node` that match. */
export function queryAll(node: ParentNode, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = isElement(node) ? Element.prototype : node;
  return querySelectorAll.call(node, selector);
}

/**
 * @returns all elements of a tree, its own top not. Counted natively: no wrappers are made. To ask whether there is an n-th one costs
 *   no more than counting so many, however many there are.
 */
export function elementsIn(tree: Document | Element): HTMLCollectionOf<Element> {
  const { getElementsByTagName } = isElement(tree) ? Element.prototype : Document.prototype;
  return getElementsByTagName.call(tree, '*');
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** @returns whether a node stands before another of its tree. */
export function isBefore(node: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(node, other) & FOLLOWING) !== 0;
}

export function containsNode(container: Node, node: Node): boolean {
  return Node.prototype.contains.call(container, node);
}

/** @returns the element in which a node stands: itself, its parent, or the host of its shadow root. */
export function elementOf(node: Node): Element | null {
  if (isElement(node)) return node;
  if (nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE) return 'host' in node ? hostOf(node) : null;
  const parent = parentOf(node);
  return parent ? elementOf(parent) : null;
}
