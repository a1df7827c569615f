import { attributeOf, closestOf, elementOf } from '../dom/nodes';
import type { Block } from './blocks';

/** Parts of a page that are not its own text. A `header` may hold the title of an article, so it is not among them. */
const ASIDE =
  'nav,aside,footer,menu,[role=navigation],[role=complementary],[role=contentinfo],[role=menu],[role=menubar],[role=search]';

/** @returns whether a block stands beside the page's own text. */
export function isBeside({ nodes }: Block): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)].map((node) => node && elementOf(node));
  if (!first || !last) return false;
  // A block that is all one link leads to another page: its subject is elsewhere.
  const link = closestOf(first, 'a[href]');
  return (link !== null && link === closestOf(last, 'a[href]')) || closestOf(first, ASIDE) !== null;
}

/** @returns the language that the page declares for a block. */
export function languageAt(block: Block): string | undefined {
  const element = block.nodes[0] && elementOf(block.nodes[0]);
  const speaking = element && closestOf(element, '[lang]');
  return (speaking && attributeOf(speaking, 'lang')) || undefined;
}
