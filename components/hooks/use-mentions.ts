import { useEffect, useState } from 'react';
import type { MentionView, PageMentions } from '@/utils/core/reading';

const NONE: MentionView[] = [];

/** @returns the mentions of a page, kept up to date; undefined until the first list has come. */
export function useMentions(page: PageMentions | null): MentionView[] | undefined {
  const [known, setKnown] = useState<{ page: PageMentions; mentions: MentionView[] }>();

  useEffect(() => {
    if (!page) return;
    let current = true;
    let asked = 0;
    const read = () => {
      asked += 1;
      const mine = asked;
      // A page without our script has no mentions; an older answer must not replace a newer one.
      const show = (mentions: MentionView[]) => current && mine === asked && setKnown({ page, mentions });
      page.list().then(show, () => show(NONE));
    };
    const stop = page.subscribe(read);
    read();
    return () => {
      current = false;
      stop();
    };
  }, [page]);

  if (!page) return NONE;
  return known?.page === page ? known.mentions : undefined;
}

/** @returns how many mentions each topic has. */
export function countByTopic(mentions: readonly MentionView[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topicId } of mentions) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return counts;
}
