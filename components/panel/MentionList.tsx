import { useId, useRef, useState } from 'react';
import { useOnPaper } from '@/components/hooks/use-on-paper';
import { useStrings } from '@/components/hooks/use-strings';
import type { WrongMatch } from '@/components/hooks/use-wrong-match';
import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { MentionItem } from './MentionItem';
import { Section } from './Section';

/** More than this and the list stands in the way of the footer. */
const FIRST = 6;

interface MentionListProps {
  mentions: readonly MentionView[];
  /** The mention from which the reader came, if any. */
  cameFrom: number | undefined;
  onJump: (id: number) => void;
  wrongMatch?: WrongMatch | undefined;
}

/** Every mention of the topic in the page, each with its sentence: for many readers the only way to the marks. */
export function MentionList({ mentions, cameFrom, onJump, wrongMatch }: MentionListProps) {
  const { panel } = useStrings().strings;
  const [all, setAll] = useState(false);
  const onPaper = useOnPaper();
  const [at, setAt] = useState(cameFrom);
  const [silenced, setSilenced] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  const listId = useId();
  const said = (
    <p ref={note} className="sl-note" role="status" tabIndex={-1}>
      {silenced !== undefined && panel.wrongDone(silenced)}
    </p>
  );
  if (mentions.length === 0) return silenced === undefined ? null : said;
  const current = mentions.findIndex(({ id }) => id === at);
  const isFolded = !all && !onPaper && mentions.length > FIRST && current < FIRST;
  const jump = (id: number) => {
    setAt(id);
    onJump(id);
  };
  const step = (by: 1 | -1) => {
    const next = current < 0 ? (by > 0 ? 0 : mentions.length - 1) : (current + by + mentions.length) % mentions.length;
    const mention = mentions[next];
    if (mention) jump(mention.id);
  };
  const onSilenced = (term: string) => {
    setSilenced(term);
    // The button goes with its mention: focus must not fall to the top of the page.
    note.current?.focus();
  };
  return (
    <Section part="onThisPage">
      {(labelledBy) => (
        <>
          {mentions.length > 1 && <Steps current={current} count={mentions.length} onStep={step} />}
          <ol id={listId} className="sl-ruled" aria-labelledby={labelledBy}>
            {(isFolded ? mentions.slice(0, FIRST) : mentions).map((mention) => (
              <MentionItem
                key={mention.id}
                mention={mention}
                isCurrent={mention.id === at}
                onJump={jump}
                wrongMatch={wrongMatch}
                onSilenced={onSilenced}
              />
            ))}
          </ol>
          {isFolded && (
            <button type="button" className="sl-button sl-button-quiet" aria-controls={listId} onClick={() => setAll(true)}>
              {panel.allMentions(mentions.length)}
            </button>
          )}
          {said}
        </>
      )}
    </Section>
  );
}

/** @param current -1 where the reader is at none of them. */
function Steps({ current, count, onStep }: { current: number; count: number; onStep: (by: 1 | -1) => void }) {
  const { panel } = useStrings().strings;
  return (
    <p className="sl-steps">
      <button type="button" className="sl-button sl-button-quiet" onClick={() => onStep(-1)}>
        {panel.previous}
      </button>
      <span className="sl-meta sl-date" role="status">
        {current >= 0 && panel.mentionOf(current + 1, count)}
      </span>
      <button type="button" className="sl-button sl-button-quiet" onClick={() => onStep(1)}>
        {panel.next}
      </button>
    </p>
  );
}
