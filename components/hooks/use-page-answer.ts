import { useEffect, useState } from 'react';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';

/**
 * Asks a page, and again whenever it may have changed.
 *
 * @param ask must be stable, and not reject. @returns what the page said last; undefined until it has, and where there is none.
 */
export function usePageAnswer<Answer>(
  page: PageMentions | null,
  ask: (page: PageMentions) => Promise<Answer>,
): Answer | undefined {
  const [known, setKnown] = useState<{ page: PageMentions; answer: Answer }>();

  useEffect(() => {
    if (!page) return;
    let current = true;
    let asked = 0;
    const read = () => {
      asked += 1;
      const mine = asked;
      // An older answer must not replace a newer one.
      void ask(page).then((answer) => current && mine === asked && setKnown({ page, answer }));
    };
    const stop = page.subscribe(read);
    read();
    return () => {
      current = false;
      stop();
    };
  }, [page, ask]);

  return known && known.page === page ? known.answer : undefined;
}
