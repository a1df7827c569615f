import { useMemo } from 'react';
import type { PageDate, PageMentions } from '@/utils/core/mentions/page-mentions';
import { usePageAnswer } from './use-page-answer';

const NONE: PageDate = {};
const askDate = (page: PageMentions): Promise<PageDate> => page.date().catch(() => NONE);

/** @returns the day of a page's article, read again whenever it may have changed; none where it gives no answer. */
export function usePageDate(page: PageMentions | null): PageDate {
  const said = usePageAnswer(page, askDate) ?? NONE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same once more is no other date
  return useMemo(() => said, [JSON.stringify(said)]);
}
