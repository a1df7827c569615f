import type { MentionView } from '@/utils/core/mentions/page-mentions';

/** The paragraph from which the reader of a gallery's panel came. */
export const PARAGRAPH =
  'The commissioners voted 6–1 to keep the 287(g) agreement after Attorney General James Uthmeier warned in a letter that he could remove them from office.';

const REASONS: MentionView['reason'][] = [
  { kind: 'alone', words: [] },
  { kind: 'sentence', words: ['Immigration and Customs Enforcement', 'deputies'] },
  { kind: 'page', words: ['287(g)', 'sheriff'] },
];

/** @returns so many mentions of a topic, as a page would give them. */
export function mentionsOf(topicId: string, count: number): MentionView[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    topicId,
    term: 'Section 287(g)',
    text: id % 2 ? '287(g)' : 'Section 287(g)',
    before: 'The commissioners voted 6–1 shortly before midnight to keep what they had signed in March under ',
    after: ', which lets trained officers do part of the work of federal agents. Nobody clapped.',
    reason: REASONS[id % REASONS.length] ?? { kind: 'alone', words: [] },
  }));
}
