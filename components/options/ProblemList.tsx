import { useState } from 'react';
import { copyText } from '@/components/hooks/copy-text';
import { problemCode } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { clock } from '@/components/ui/clock';
import type { Language } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import type { ProblemEntry } from '@/utils/core/interface/problem';

interface ProblemListProps {
  /** The newest last; undefined until they have come. */
  problems: readonly ProblemEntry[] | undefined;
  /** Rejects with a Problem when it could not be saved. */
  onClear: () => Promise<void>;
}

/** What went wrong lately, the newest first: to be read, copied and cleared. */
export function ProblemList({ problems, onClear }: ProblemListProps) {
  const { strings, language } = useCatalogue();
  const words = strings.problemLog;
  const [said, setSaid] = useState('');
  const newestFirst = problems?.toReversed() ?? [];
  const copy = async () => setSaid((await copyText(newestFirst.map(asLine).join('\n'))) ? words.copied : words.notCopied);
  const clear = () =>
    onClear().then(
      () => setSaid(words.cleared),
      (error: unknown) => setSaid(strings.problems[problemCode(error)]),
    );
  return (
    <>
      <p className="sl-note">{words.hint}</p>
      {problems?.length === 0 && <p>{words.none}</p>}
      {newestFirst.length > 0 && (
        <>
          <ol className="sl-problem-list">
            {newestFirst.map((entry) => (
              <li key={`${entry.when} ${entry.code}`}>
                <p className="sl-meta">
                  <time dateTime={entry.when}>{moment(entry.when, language)}</time> <code>{entry.code}</code>
                  {entry.times > 1 && ` ${words.times(entry.times)}`}
                </p>
                <p>{strings.problems[entry.code]}</p>
              </li>
            ))}
          </ol>
          <p className="sl-problem-acts">
            <button type="button" className="sl-button" onClick={() => void copy()}>
              {words.copy}
            </button>{' '}
            <button type="button" className="sl-button" onClick={() => void clear()}>
              {words.clear}
            </button>
          </p>
        </>
      )}
      <p className="sl-note" role="status">
        {said}
      </p>
    </>
  );
}

/** For a report: in the words of developers, whatever the reader's language. */
function asLine({ when, code, times, detail }: ProblemEntry): string {
  return [when, code, `x${times}`, detail].filter(Boolean).join('  ');
}

/** Its day and time by the reader's clock and in the reader's language. */
function moment(when: string, language: Language): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return when;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${formatDate(day, language)}, ${clock(date.getTime(), language)}`;
}
