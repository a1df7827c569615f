import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { Wordmark } from '@/components/ui/Wordmark';

interface MastheadProps {
  onClose?: (() => void) | undefined;
  /** Whether the name heads a page of its own. */
  heading: boolean;
  /** Buttons for where the panel stands. */
  tools?: ReactNode;
}

/** The name at the top and the way out; it stays in view while the panel scrolls. */
export function Masthead({ onClose, heading, tools }: MastheadProps) {
  const { strings } = useStrings();
  return (
    <div className="sl-masthead">
      {heading ? (
        <h1>
          <Wordmark />
        </h1>
      ) : (
        <Wordmark />
      )}
      {tools}
      {onClose && (
        <button type="button" className="sl-tool sl-close" aria-label={strings.panel.close} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      )}
    </div>
  );
}
