import { useCallback, useState } from 'react';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';

/**
 * The topic to show where the reader has not chosen one: the first on the page. It stays as the page changes, since a
 * text must not be swapped under a reader, unless it is not on the page, another is, and nobody has touched the panel yet
 * (a page that is still loading).
 */
export function useProposed(page: PageMentions | null, first: string | undefined, counts: ReadonlyMap<string, number>) {
  const [settled, setSettled] = useState<{ page: PageMentions | null; id: string; held: boolean }>();
  const known = settled?.page === page ? settled : undefined;
  const late = known !== undefined && !known.held && !counts.has(known.id) && first !== undefined && counts.has(first);
  if (first !== undefined && (!known || late)) setSettled({ page, id: first, held: false });

  const hold = useCallback(() => setSettled((before) => (before && !before.held ? { ...before, held: true } : before)), []);
  return { id: settled?.id, hold };
}
