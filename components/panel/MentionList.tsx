import { useId, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { MentionView } from '@/utils/core/reading';
import { Section } from './Section';

/** More than this and the list stands in the way of the footer. */
const FIRST = 6;

/** Every mention of the topic in the page, each with its sentence: for many readers the only way to the marks. */
export function MentionList({ mentions, onJump }: { mentions: readonly MentionView[]; onJump: (id: number) => void }) {
  const { strings } = useStrings();
  const [all, setAll] = useState(false);
  const listId = useId();
  if (mentions.length === 0) return null;
  const shown = all ? mentions : mentions.slice(0, FIRST);
  return (
    <Section part="onThisPage">
      {(labelledBy) => (
        <>
          <ol id={listId} className="sl-ruled" aria-labelledby={labelledBy}>
            {shown.map((mention) => (
              <li key={mention.id}>
                <button type="button" className="sl-mention" onClick={() => onJump(mention.id)}>
                  {mention.before}
                  <mark>{mention.text}</mark>
                  {mention.after}
                </button>
              </li>
            ))}
          </ol>
          {!all && mentions.length > FIRST && (
            <button type="button" className="sl-button sl-button-quiet" aria-controls={listId} onClick={() => setAll(true)}>
              {strings.panel.allMentions(mentions.length)}
            </button>
          )}
        </>
      )}
    </Section>
  );
}
