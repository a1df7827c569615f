import type { ReactNode } from 'react';
import { Words } from '@/components/ui/Words';
import type { Citation, LocalText } from '@/data/schema';
import { Citations } from './Citations';

interface StatementProps {
  of: LocalText;
  citations: readonly Citation[] | undefined;
  className?: string;
  /** Its date. */
  children: ReactNode;
}

/** A text with the numbers of its sources at its end, and its date below. */
export function Statement({ of, citations, className = 'sl-statement', children }: StatementProps) {
  return (
    <>
      <p className={className}>
        <Words of={of} end={citations && <Citations of={citations} />} />
      </p>
      <p className="sl-meta">{children}</p>
    </>
  );
}
