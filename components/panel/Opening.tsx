import { AsOf } from '@/components/ui/DateWords';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Statement } from './Statement';

const CLASSES = { answer: ['sl-answers', 'sl-answer'], definition: ['sl-definition', 'sl-lede'] } as const;

/** A text that opens a topic: the answer that a reader needs before anything else, or what the topic is. */
export function Opening({ of, as }: { of: TopicRecord['answersFirst' | 'definition']; as: keyof typeof CLASSES }) {
  const [part, text] = CLASSES[as];
  // A topic of notes has none.
  return (
    of && (
      <div className={part} data-opening={as}>
        <Statement of={of.text} citations={of.citations} className={text}>
          <AsOf date={of.asOf} />
        </Statement>
      </div>
    )
  );
}
