import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { Wordmark } from '@/components/ui/Wordmark';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { FindField } from './FindField';
import { FindContext, wordsOf } from './find-context';
import { type IndexEntry, SectionIndex } from './SectionIndex';
import type { Said } from './use-said';

interface OptionsFrameProps {
  version: string;
  /** What is wrong, if anything. */
  problem: ProblemCode | undefined;
  said: Said;
  /** Takes back what was done last. */
  onUndo: (undo: () => Promise<void>) => void;
  /** `OptionsSection`s; none until they can be shown. */
  children: ReactNode;
}

/** What stands around the options: their sections in a column, an index beside them, a field to find one, and a line that says what was done. */
export function OptionsFrame({ version, problem, said, onUndo, children }: OptionsFrameProps) {
  const { language, strings } = useCatalogue();
  const words = strings.options;
  const [typed, setTyped] = useState('');
  const [entries, setEntries] = useState<readonly IndexEntry[]>([]);
  const column = useRef<HTMLDivElement>(null);
  const shown = said.failed ?? problem;

  // The sections have hidden by now what is not looked for: the index names the others, as they name themselves.
  useLayoutEffect(() => {
    const sections = column.current?.querySelectorAll('section[id]:not([hidden])') ?? [];
    const next = Array.from(sections, (section) => ({ name: section.id, label: section.querySelector('h2')?.textContent ?? '' }));
    setEntries((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });

  return (
    <FindContext value={wordsOf(typed)}>
      <main className="sl-page sl-options" lang={language}>
        <header className="sl-options-head">
          <Wordmark />
          <span className="sl-meta">{words.version(version)}</span>
        </header>
        <div className="sl-options-side">
          <h1>{words.heading}</h1>
          <p className="sl-options-intro">{words.intro}</p>
          <FindField typed={typed} found={typed.trim() === '' ? undefined : entries.length} onType={setTyped} />
          <SectionIndex entries={entries} />
        </div>
        <div className="sl-options-column" ref={column}>
          {shown && <ProblemNote key={said.count} code={shown} />}
          {children ?? (!shown && <Loading />)}
        </div>
        <div className="sl-status" role="status" data-said={said.done !== undefined || undefined}>
          {said.done !== undefined && <span key={said.count}>{said.done}</span>}
          {said.undo && (
            <button type="button" className="sl-button sl-button-quiet" onClick={() => said.undo && onUndo(said.undo)}>
              {words.undo}
            </button>
          )}
        </div>
      </main>
    </FindContext>
  );
}
