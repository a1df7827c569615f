import { useEffect, useId, useRef } from 'react';
import type { PackWords } from '@/data/locales/packs/en';

interface SaidRowProps {
  text: string;
  undo?: (() => Promise<void>) | undefined;
  words: PackWords;
}

/** What became of a pack, where its row was: the reader is still there. Its focus is what a screen reader tells. */
export function SaidRow({ text, undo, words }: SaidRowProps) {
  const id = useId();
  const message = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row, or with what it took back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is the reason to say it
  useEffect(() => (button.current ?? message.current)?.focus(), [text]);
  return (
    <li>
      <p className="sl-pack-actions sl-pack-line">
        <span id={id} ref={message} tabIndex={-1}>
          {text}
        </span>
        {undo && (
          <button
            ref={button}
            type="button"
            className="sl-button sl-button-quiet"
            aria-describedby={id}
            onClick={() => void undo()}
          >
            {words.undo}
          </button>
        )}
      </p>
    </li>
  );
}
