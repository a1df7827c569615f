import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Citations } from './Citations';

const CLASSES = { answer: ['sl-answers', 'sl-answer'], definition: ['sl-definition', 'sl-lede'] } as const;

/** A text that opens a topic: the answer that a reader needs before anything else, or what the topic is. */
export function Opening({ of, as }: { of: TopicRecord['answersFirst' | 'definition']; as: keyof typeof CLASSES }) {
  const [part, text] = CLASSES[as];
  // A topic of notes has none.
  return (
    of && (
      <div className={part} data-opening={as}>
        <p className={text}>
          <Words of={of.text} end={<Citations of={of.citations} />} />
        </p>
        <p className="sl-meta">
          <AsOf date={of.asOf} />
        </p>
      </div>
    )
  );
}
