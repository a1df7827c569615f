import type { MentionView, PageMentions } from '@/utils/core/mentions/page-mentions';
import { usePageAnswer } from './use-page-answer';

interface KnownMentions {
  /** Undefined until the first list has come; empty where none can come. */
  mentions: MentionView[] | undefined;
  /** False where the page gave no answer: no script of ours runs in it. */
  answered: boolean;
}

const WAITING: KnownMentions = { mentions: undefined, answered: true };
const NO_ANSWER: KnownMentions = { mentions: [], answered: false };

const askMentions = (page: PageMentions): Promise<KnownMentions> =>
  page.list().then(
    (mentions) => ({ mentions, answered: true }),
    () => NO_ANSWER,
  );

/** @returns the mentions of a page, kept up to date. */
export function useMentions(page: PageMentions | null): KnownMentions {
  const known = usePageAnswer(page, askMentions) ?? WAITING;
  return page ? known : NO_ANSWER;
}
