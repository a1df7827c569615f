import { useState } from 'react';
import { copyText } from '@/components/hooks/copy-text';
import { useStrings } from '@/components/hooks/use-strings';
import type { PackWords } from '@/data/locales/packs/en';
import { MOST_FAULTS, type PackFault } from '@/utils/core/packs/pack-fault';
import { formatNumber } from '@/utils/core/text/format-number';

/** What is wrong with a file: each line says where, what, and what to write. As text only: it quotes what strangers wrote. */
export function FaultList({ faults, words }: { faults: readonly PackFault[]; words: PackWords }) {
  const { language } = useStrings();
  const [said, setSaid] = useState<string>();
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length - told.length;
  const sentence = (fault: PackFault) => words.faults[fault.code](fault);
  const copy = async () => {
    const lines = told.map((fault) => (fault.path ? `${fault.path}: ${sentence(fault)}` : sentence(fault)));
    if (more > 0) lines.push(words.andMore(String(more)));
    setSaid((await copyText(lines.join('\n'))) ? words.copied : words.notCopied);
  };
  return (
    <>
      <ul className="sl-pack-faults">
        {told.map((fault, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines don't move, and two may be alike
          <li key={at}>
            {fault.path && (
              <>
                <code>{fault.path}</code>{' '}
              </>
            )}
            {sentence(fault)}
          </li>
        ))}
        {more > 0 && <li>{words.andMore(formatNumber(more, language))}</li>}
      </ul>
      <p className="sl-pack-actions">
        <button type="button" className="sl-button sl-button-quiet" onClick={() => void copy()}>
          {words.copyFaults}
        </button>
        <span role="status" className="sl-meta">
          {said}
        </span>
      </p>
    </>
  );
}
