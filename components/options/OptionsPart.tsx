import { type ReactNode, useId } from 'react';

/** One part of the options page, under its label. */
export function OptionsPart({ label, hint, children }: { label: string; hint?: string | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section className="sl-options-part" aria-labelledby={id}>
      <h2 className="sl-label" id={id}>
        {label}
      </h2>
      {hint && <p className="sl-note">{hint}</p>}
      {children}
    </section>
  );
}
