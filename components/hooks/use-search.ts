import { useCallback, useState } from 'react';
import type { Language } from '@/data/schema';
import type { FactSource, TopicSummary } from '@/utils/core/facts/fact-source';
import { searchDocuments } from '@/utils/core/search/search-documents';
import type { Hits } from '@/utils/core/search/search-index';
import { pick } from '@/utils/core/text/local-text';
import { type Loaded, useLoad } from './use-load';

/** What a search can be asked, once it is there. */
export interface Search {
  find(query: string): Hits;
  /** The topics that were searched. */
  topics: readonly TopicSummary[];
}

/**
 * Search over all that a source tells of the topics that are not switched off.
 *
 * @returns it, and the way to have it made: most readers never search, so neither index nor its code come before.
 */
export function useSearch(source: FactSource, language: Language): Loaded<Search> & { wake: () => void } {
  const [awake, setAwake] = useState(false);
  const load = useCallback(async (): Promise<Search> => {
    const [{ makeSearch }, all] = await Promise.all([import('@/utils/core/search/search-index'), source.topics()]);
    const topics = all.filter(({ mode }) => mode !== 'off');
    const records = await Promise.all(topics.map(({ id }) => source.topic(id)));
    const names = new Map(records.map(({ id, name }) => [id, pick(name, language).text]));
    return { find: makeSearch(searchDocuments(records, language), (id) => names.get(id) ?? '', language), topics };
  }, [source, language]);
  const wake = useCallback(() => setAwake(true), []);
  return { ...useLoad(awake ? load : undefined), wake };
}
