import { useId, useRef, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { MentionView } from '@/utils/core/reading';
import { MentionItem, type WrongMatch } from './MentionItem';
import { Section } from './Section';

/** More than this and the list stands in the way of the footer. */
const FIRST = 6;

interface MentionListProps {
  mentions: readonly MentionView[];
  onJump: (id: number) => void;
  wrongMatch?: WrongMatch | undefined;
}

/** Every mention of the topic in the page, each with its sentence: for many readers the only way to the marks. */
export function MentionList({ mentions, onJump, wrongMatch }: MentionListProps) {
  const { strings } = useStrings();
  const [all, setAll] = useState(false);
  const [silenced, setSilenced] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  const listId = useId();
  const said = (
    <p ref={note} className="sl-note" role="status" tabIndex={-1}>
      {silenced !== undefined && strings.panel.wrongDone(silenced)}
    </p>
  );
  if (mentions.length === 0) return silenced === undefined ? null : said;
  const shown = all ? mentions : mentions.slice(0, FIRST);
  const onSilenced = (term: string) => {
    setSilenced(term);
    // The button goes with its mention: focus must not fall to the top of the page.
    note.current?.focus();
  };
  return (
    <Section part="onThisPage">
      {(labelledBy) => (
        <>
          <ol id={listId} className="sl-ruled" aria-labelledby={labelledBy}>
            {shown.map((mention) => (
              <MentionItem key={mention.id} mention={mention} onJump={onJump} wrongMatch={wrongMatch} onSilenced={onSilenced} />
            ))}
          </ol>
          {!all && mentions.length > FIRST && (
            <button type="button" className="sl-button sl-button-quiet" aria-controls={listId} onClick={() => setAll(true)}>
              {strings.panel.allMentions(mentions.length)}
            </button>
          )}
          {said}
        </>
      )}
    </Section>
  );
}
