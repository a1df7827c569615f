import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { parentOf } from '../dom/nodes';
import type { Point } from './blocks';

/** One place in the page where a term stands, judged relevant. */
export interface Mention {
  id: number;
  topicId: string;
  hue: number;
  start: Point;
  end: Point;
  view: MentionView;
}

/** @returns a live range over a mention: for measuring, to be dropped at once (live ranges tax the page's own edits). */
export function rangeOf(mention: Mention): Range | null {
  const { start, end } = mention;
  if (start.offset > start.node.length || end.offset > end.node.length || !parentOf(start.node)) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
