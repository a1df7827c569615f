import { useEffect, useState } from 'react';
import type { PageFacts, PageMentions } from '@/utils/core/mentions/reading';

const NONE: PageFacts = {};

/** @returns what a page says of itself, read again whenever it may have changed; nothing where it gives no answer. */
export function usePageFacts(page: PageMentions | null): PageFacts {
  const [known, setKnown] = useState<{ page: PageMentions; facts: PageFacts }>();

  useEffect(() => {
    if (!page) return;
    let current = true;
    const show = (facts: PageFacts) =>
      current &&
      setKnown((before) =>
        before?.page === page && JSON.stringify(before.facts) === JSON.stringify(facts) ? before : { page, facts },
      );
    const read = () => void page.facts().then(show, () => show(NONE));
    const stop = page.subscribe(read);
    read();
    return () => {
      current = false;
      stop();
    };
  }, [page]);

  return known && known.page === page ? known.facts : NONE;
}
