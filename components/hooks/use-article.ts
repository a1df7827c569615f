import { useCallback } from 'react';
import type { ArticleSaid, PageMentions } from '@/utils/core/mentions/page-mentions';
import { useLoad } from './use-load';

/**
 * @param grown a number that changes as the page does: what it says is read again then.
 * @returns what the page's article says; undefined until it is known, and where the page gives no answer.
 */
export function useArticle(page: PageMentions | null, grown: number): ArticleSaid | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that has grown says more
  const load = useCallback(() => page?.article() ?? Promise.reject(new Error('no page')), [page, grown]);
  return useLoad(page ? load : undefined).value;
}
