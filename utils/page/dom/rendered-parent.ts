import { getter } from './getter';
import { elementOf, parentOf } from './nodes';

const slotOf = /* @__PURE__ */ getter('Element', 'assignedSlot');

/** @returns the element around an element as they are rendered: through slots, and out of shadow roots by their hosts. */
export function renderedParentOf(element: Element): Element | null {
  const parent = slotOf(element) ?? parentOf(element);
  return parent && elementOf(parent);
}
