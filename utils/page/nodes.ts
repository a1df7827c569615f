/**
 * Reading nodes that a page may have booby-trapped: a form with `<input name="parentNode">` answers with the input
 * when asked for its parent, in Chromium also in our isolated world. The prototypes' own getters can't be shadowed.
 */
function getter<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key): (node: object) => Owner[Key] {
  const get = Object.getOwnPropertyDescriptor(owner, key)?.get;
  // A property without getter doesn't exist on these prototypes; plain reading keeps a test DOM working.
  return get ? (node) => get.call(node) : (node) => Reflect.get(node, key);
}

export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const parentOf = getter(Node.prototype, 'parentNode');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const textOf = getter(Node.prototype, 'textContent');
export const isConnected = getter(Node.prototype, 'isConnected');
export const localNameOf = getter(Element.prototype, 'localName');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');

const { closest, checkVisibility } = Element.prototype;
const { contains } = Node.prototype;

/** @returns the nearest element at or above `element` that matches, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

/** @returns whether the element is rendered: no `display:none`, `visibility:hidden` or skipped contents at or above it. */
export function isVisible(element: Element): boolean {
  return checkVisibility?.call(element, { visibilityProperty: true, contentVisibilityAuto: false }) ?? true;
}

/** @returns the elements below `node` that match. */
export function queryAll(node: ParentNode, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = node instanceof Element ? Element.prototype : node;
  return querySelectorAll.call(node, selector);
}

export function containsNode(container: Node, node: Node): boolean {
  return contains.call(container, node);
}

/** @returns the element in which a node stands: itself, its parent, or the host of its shadow root. */
export function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  if (node instanceof ShadowRoot) return node.host;
  const parent = parentOf(node);
  return parent ? elementOf(parent) : null;
}
