import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/problem';
import type { FactSource } from '@/utils/core/reading';
import { topicRecords } from '@/utils/core/topic-record';

/** @returns the topics of one pack as panels get them, whether or not it is installed. */
export function packFacts(pack: Pack): FactSource {
  const records = new Map(topicRecords(pack).map((record) => [record.id, record]));
  return {
    topics: async () => pack.topics.map(({ id, name, brief, hue }) => ({ id, name, brief, hue, mode: 'relevant' })),
    async topic(id) {
      const record = records.get(id);
      if (!record) throw new Problem('topic-unknown', id);
      return record;
    },
  };
}
