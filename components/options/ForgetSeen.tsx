import { useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';

/** Wipes what tells new from known, with one click. @param onForget rejects when that could not be saved. */
export function ForgetSeen({ onForget }: { onForget: () => Promise<void> }) {
  const { strings } = useCatalogue();
  const [said, setSaid] = useState('');
  const forget = async () => {
    setSaid('');
    await onForget().then(
      () => setSaid(strings.seen.forgotten),
      () => setSaid(strings.problems['settings-unsaved']),
    );
  };
  return (
    <>
      <p className="sl-note">{strings.seen.hint}</p>
      <button type="button" className="sl-button" onClick={() => void forget()}>
        {strings.seen.forget}
      </button>
      <p className="sl-note" role="status">
        {said}
      </p>
    </>
  );
}
