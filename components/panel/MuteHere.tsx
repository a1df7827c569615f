import { useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import type { Mute } from '@/components/hooks/use-mute';
import { useStrings } from '@/components/hooks/use-strings';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { pick } from '@/utils/core/text/local-text';

type Said = { done: string } | { problem: ProblemCode };

/** Silences the topic, or the site, in two presses; the last of it can be taken back here. */
export function MuteHere({ topic, mute }: { topic: Pick<TopicRecord, 'id' | 'name'>; mute: Mute }) {
  const { language, strings } = useStrings();
  const { mute: words, problems } = strings;
  const [said, setSaid] = useState<Said>();
  const saying = (action: Promise<void>, done: string | undefined) =>
    action.then(
      () => setSaid(done === undefined ? undefined : { done }),
      (error: unknown) => setSaid({ problem: problemCode(error) }),
    );
  const done = said && 'done' in said;
  return (
    <div className="sl-mute">
      {!done && (
        <p className="sl-steps">
          <button
            type="button"
            className="sl-button sl-button-quiet"
            onClick={() => void saying(mute.mute('topic', topic.id), words.topicDone(pick(topic.name, language).text))}
          >
            {words.topic}
          </button>
          <button
            type="button"
            className="sl-button sl-button-quiet"
            onClick={() => void saying(mute.mute('site', topic.id), words.siteDone)}
          >
            {words.site}
          </button>
        </p>
      )}
      <p className="sl-note" role="status">
        {said && ('done' in said ? said.done : (problems[said.problem] ?? problems['no-answer']))}{' '}
        {done && (
          <button
            type="button"
            className="sl-button sl-button-quiet"
            // The button that was pressed has gone: whoever came by keys goes on from here.
            ref={(element) => element?.focus({ preventScroll: true })}
            onClick={() => void saying(mute.unmute(), undefined)}
          >
            {words.undo}
          </button>
        )}
      </p>
    </div>
  );
}
