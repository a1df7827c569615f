import { firstNot } from '@/utils/core/text/halving';
import { isBefore, queryAll, rootOf } from '../dom/nodes';
import type { Mention } from '../reading/mention';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** @returns of mentions in the order of their document the first of each topic below each heading. */
export function firstInSections(mentions: readonly Mention[]): Mention[] {
  const headings = new Map<Node, readonly Element[]>();
  const marked = new Map<Node, Set<string>>();
  return mentions.filter(({ topicId, start: { node } }) => {
    const root = rootOf(node);
    // A document or a shadow root, both of which can be asked.
    const known = headings.get(root) ?? [...queryAll(root as Document | ShadowRoot, HEADINGS)];
    headings.set(root, known);
    const section = lastBefore(known, node) ?? root;
    const topics = marked.get(section) ?? new Set();
    marked.set(section, topics);
    return !topics.has(topicId) && topics.add(topicId);
  });
}

/** By halving: pages of thousands of mentions have hundreds of headings. */
function lastBefore(headings: readonly Element[], node: Node): Element | undefined {
  const isAbove = (at: number) => {
    const heading = headings[at];
    // A mention within a heading belongs to it: the heading begins before it.
    return !!heading && isBefore(heading, node);
  };
  return headings[firstNot(headings.length, isAbove) - 1];
}
