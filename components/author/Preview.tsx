import { useCallback, useId, useMemo, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Panel } from '@/components/panel/Panel';
import { CardPreview, type DrawCard, type PutCard } from '@/components/ui/CardPreview';
import type { PackWords } from '@/data/locales/packs/en';
import type { Pack } from '@/data/schema';
import { topicCard } from '@/utils/core/facts/topic-card';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { packFacts } from './pack-facts';

/** What readers see of a pack: the panel, and above it the card of the topic that it shows. */
export function Preview({ pack, words, putCard }: { pack: Pack; words: PackWords; putCard: PutCard }) {
  const { strings } = useCatalogue();
  const id = useId();
  const records = useMemo(() => topicRecords(pack), [pack]);
  const source = useMemo(() => packFacts(records), [records]);
  const [shown, setShown] = useState<string>();
  const draw = useCallback<DrawCard>(
    (into, topicId) => {
      const record = records.find((one) => one.id === topicId);
      return record ? putCard(into, topicCard(record, strings)) : () => {};
    },
    [records, strings, putCard],
  );
  const topic = records.find((record) => record.id === shown) ?? records[0];
  return (
    <section className="sl-author-preview" aria-labelledby={id}>
      <h2 className="sl-label" id={id}>
        {words.authorPreview}
      </h2>
      {topic && <CardPreview topic={topic} draw={draw} />}
      {/* A topic that is called otherwise now is another one: the panel must not look for the former. */}
      <Panel key={records.map((record) => record.id).join()} source={source} page={null} strings={strings} onTopic={setShown} />
    </section>
  );
}
