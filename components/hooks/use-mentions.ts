import { useEffect, useState } from 'react';
import type { MentionView, PageMentions } from '@/utils/core/mentions/reading';

const NONE: MentionView[] = [];

interface KnownMentions {
  /** Undefined until the first list has come; empty where none can come. */
  mentions: MentionView[] | undefined;
  /** False where the page gave no answer: no script of ours runs in it. */
  answered: boolean;
}

/** @returns the mentions of a page, kept up to date. */
export function useMentions(page: PageMentions | null): KnownMentions {
  const [known, setKnown] = useState<KnownMentions & { page: PageMentions }>();

  useEffect(() => {
    if (!page) return;
    let current = true;
    let asked = 0;
    const read = () => {
      asked += 1;
      const mine = asked;
      // An older answer must not replace a newer one.
      const show = (mentions: MentionView[], answered: boolean) =>
        current && mine === asked && setKnown({ page, mentions, answered });
      page.list().then(
        (mentions) => show(mentions, true),
        () => show(NONE, false),
      );
    };
    const stop = page.subscribe(read);
    read();
    return () => {
      current = false;
      stop();
    };
  }, [page]);

  if (!page) return { mentions: NONE, answered: false };
  return known?.page === page ? known : { mentions: undefined, answered: true };
}
