import { useStrings } from '@/components/hooks/use-strings';
import type { ProblemCode } from '@/utils/core/interface/problem';

/** What went wrong, in one sentence, with the way to try again where there is one. */
export function ProblemNote({ code, onAgain }: { code: ProblemCode; onAgain?: (() => void) | undefined }) {
  const { strings } = useStrings();
  return (
    <div className="sl-problem" role="alert">
      <p>{strings.problems[code] ?? strings.problems['no-answer']}</p>
      {onAgain && (
        <button type="button" className="sl-button" onClick={onAgain}>
          {strings.tryAgain}
        </button>
      )}
    </div>
  );
}
