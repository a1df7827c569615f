import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { TopicRecord } from '@/utils/core/topic-record';
import { Citations } from './Citations';

/** What a reader needs to know before anything else, in two sentences. */
export function AnswersFirst({ of }: { of: TopicRecord['answersFirst'] }) {
  return (
    <div className="sl-answers">
      <p className="sl-answer">
        <Words of={of.text} />
        <Citations of={of.citations} />
      </p>
      <p className="sl-meta">
        <AsOf date={of.asOf} />
      </p>
    </div>
  );
}
