import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { TopicRecord } from '@/utils/core/topic-record';
import { Citations } from './Citations';

/** What the topic is. */
export function Definition({ of }: { of: TopicRecord['definition'] }) {
  return (
    <div className="sl-definition">
      <p className="sl-lede">
        <Words of={of.text} />
        <Citations of={of.citations} />
      </p>
      <p className="sl-meta">
        <AsOf date={of.asOf} />
      </p>
    </div>
  );
}
