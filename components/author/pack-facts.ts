import type { FactSource } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';

/** @returns topics as panels get them, whether or not their pack is installed. */
export function packFacts(records: readonly TopicRecord[]): FactSource {
  return {
    topics: async () => records.map(({ id, name, brief, hue }) => ({ id, name, brief, hue, mode: 'relevant' })),
    async topic(id) {
      const record = records.find((one) => one.id === id);
      if (!record) throw new Problem('topic-unknown', id);
      return record;
    },
  };
}
