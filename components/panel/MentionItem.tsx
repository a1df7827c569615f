import { useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { WrongMatch } from '@/components/hooks/use-wrong-match';
import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { sentenceOf } from '@/utils/core/mentions/sentence';

interface MentionItemProps {
  mention: MentionView;
  /** Whether the reader came from it, or jumped there last. */
  isCurrent: boolean;
  onJump: (id: number) => void;
  wrongMatch: WrongMatch | undefined;
  /** The reader's word is kept: the mention will go. */
  onSilenced: (term: string) => void;
}

/** One mention with its sentence: the way to it, why it is shown, and how to say that it is none. */
export function MentionItem({ mention, isCurrent, onJump, wrongMatch, onSilenced }: MentionItemProps) {
  const { panel } = useStrings().strings;
  const [asking, setAsking] = useState(false);
  const { topicId, term, reason } = mention;
  const why = panel.reasons[reason.kind](reason.words.map((word) => `“${word}”`).join(', '));
  const silence = (site: string | null) => {
    setAsking(false);
    wrongMatch?.silence({ topicId, term, site }).then(
      () => onSilenced(term),
      // The mention stays, which says it.
      () => undefined,
    );
  };
  const { before, after } = sentenceOf(mention);
  return (
    <li>
      <button
        type="button"
        className="sl-mention"
        aria-current={isCurrent ? 'location' : undefined}
        onClick={() => onJump(mention.id)}
      >
        {before}
        <mark>{mention.text}</mark>
        {after}
      </button>
      <p className="sl-mention-why">
        <span>{why}</span>
        {wrongMatch && (
          <button
            type="button"
            className="sl-link"
            aria-expanded={asking}
            aria-label={panel.wrongMatchOf(mention.text)}
            onClick={() => setAsking(!asking)}
          >
            {panel.wrongMatch}
          </button>
        )}
      </p>
      {asking && wrongMatch && (
        <p className="sl-mention-wrong">
          {wrongMatch.site && (
            <button type="button" className="sl-button sl-button-quiet" onClick={() => silence(wrongMatch.site ?? null)}>
              {panel.wrongOn(wrongMatch.site)}
            </button>
          )}
          <button type="button" className="sl-button sl-button-quiet" onClick={() => silence(null)}>
            {panel.wrongEverywhere}
          </button>
          <button type="button" className="sl-button sl-button-quiet" onClick={() => setAsking(false)}>
            {panel.wrongCancel}
          </button>
        </p>
      )}
    </li>
  );
}
