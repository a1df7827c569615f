import type { Block } from './blocks';
import { attributeOf, closestOf, elementOf, isElement, localNameOf, parentOf } from './nodes';

/** Parts of a page that are not its own text. A `header` may hold the title of an article, so it is not among them. */
const ASIDE_NAMES = new Set(['nav', 'aside', 'footer', 'menu']);
const ASIDE_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'menu', 'menubar', 'search']);

/** @returns what tells whether a block stands beside the page's own text. Remembers elements, for as long as one reading lasts. */
export function asides(): (block: Block) => boolean {
  const known = new Map<Node, boolean>();
  return (block) => {
    const first = block.nodes[0];
    const last = block.nodes.at(-1);
    if (!first || !last) return false;
    // A block that is all one link leads to another page: its subject is elsewhere.
    const link = elementOf(first) && closestOf(elementOf(first) as Element, 'a[href]');
    if (link && link === closestOf(elementOf(last) as Element, 'a[href]')) return true;
    const above: Node[] = [];
    let isAside = false;
    for (let node = parentOf(first); node; node = parentOf(node)) {
      const before = known.get(node);
      above.push(node);
      if (before !== undefined || isAsideElement(node)) {
        isAside = before ?? true;
        break;
      }
    }
    for (const node of above) known.set(node, isAside);
    return isAside;
  };
}

/** @returns the language that the page declares for a block. */
export function languageAt(block: Block): string | undefined {
  const element = block.nodes[0] && elementOf(block.nodes[0]);
  const speaking = element && closestOf(element, '[lang]');
  return (speaking && attributeOf(speaking, 'lang')) || undefined;
}

function isAsideElement(node: Node): boolean {
  if (!isElement(node)) return false;
  return ASIDE_NAMES.has(localNameOf(node)) || ASIDE_ROLES.has(attributeOf(node, 'role') ?? '');
}
