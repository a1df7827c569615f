import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { clock } from '@/components/ui/clock';
import { PAUSE_LENGTHS, type PauseLength } from '@/utils/core/settings/pause';

interface PopupPauseProps {
  /** When it ends by the clock, in milliseconds; null at the browser's next start. Undefined where there is no pause. */
  until: number | null | undefined;
  /** Null ends the pause. */
  onPause: (length: PauseLength | null) => void;
}

/** Makes every page dark for a while, and light again. */
export function PopupPause({ until, onPause }: PopupPauseProps) {
  const { language, strings } = useCatalogue();
  const words = strings.popup;
  const id = useId();
  if (until !== undefined) {
    return (
      <div className="sl-popup-paused">
        <p role="status">{until === null ? words.pausedUntilRestart : words.pausedUntil(clock(until, language))}</p>
        <button type="button" className="sl-button" onClick={() => onPause(null)}>
          {words.resume}
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="sl-popup-pause" role="group" aria-labelledby={id}>
      <span id={id}>{words.pause}</span>
      {PAUSE_LENGTHS.map((length) => (
        <button key={length} type="button" className="sl-button sl-button-quiet" onClick={() => onPause(length)}>
          {words.pauses[length]}
        </button>
      ))}
    </div>
  );
}
