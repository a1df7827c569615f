import { sentenceBreaks } from '../text/sentences.ts';
import type { MentionView } from './page-mentions';

/** No more than this much of a sentence on either side, in UTF-16 units: a list shows a line or two of it. */
const MOST = 120;
/** How much of the text on either side is looked at. */
export const AROUND = 4 * MOST;

/**
 * @param text a block's text. @param start @param end UTF-16 offsets of a mention in it.
 * @returns the rest of the mention's sentence, cut at word edges with an ellipsis where it is long, spaces made single.
 */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  const from = Math.max(0, start - AROUND);
  const begin = sentenceBreaks(text.slice(from, start + 1)).at(-1)?.next ?? 0;
  const tail = text.slice(end, end + AROUND);
  return {
    before: shortened(text.slice(from + begin, start), 'start'),
    after: shortened(tail.slice(0, sentenceBreaks(tail)[0]?.stop), 'end'),
  };
}

/** @returns the rest of a mention's sentence, as `sentenceAround` gives it, from what its view holds. */
export function sentenceOf({ before, text, after }: Pick<MentionView, 'before' | 'text' | 'after'>): {
  before: string;
  after: string;
} {
  return sentenceAround(before + text + after, before.length, before.length + text.length);
}

function shortened(text: string, cut: 'start' | 'end'): string {
  // U+FFFC stands for what is no text: a reader sees a gap there.
  const single = text.replace(/[\s\ufffc]+/g, ' ');
  if (single.length <= MOST) return cut === 'start' ? single.trimStart() : single.trimEnd();
  if (cut === 'start') {
    const tail = single.slice(-MOST);
    // Where there is no space to cut at, half a character may be left at the edge.
    return `…${tail.slice(tail.indexOf(' ') + 1).replace(/^[\udc00-\udfff]/, '')}`;
  }
  const head = single.slice(0, MOST);
  const space = head.lastIndexOf(' ');
  return `${(space > 0 ? head.slice(0, space) : head).replace(/[\ud800-\udbff]$/, '')}…`;
}
