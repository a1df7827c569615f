import { type ReactNode, useId } from 'react';
import { FindContext } from './find-context';
import { useFindGroup } from './use-find-group';

interface OptionsPartProps {
  /** Its place on the page: `options.html#sites`. One without has a place that no link names. */
  name?: string;
  label: string;
  hint?: string | undefined;
  /** `FindRow`s; what stands outside of one is found with the section's label only. */
  children: ReactNode;
}

/** One section of the options page. Looked for by its label it stays whole, else only what is found of it does. */
export function OptionsSection({ name, label, hint, children }: OptionsPartProps) {
  const id = useId();
  const { ref, words } = useFindGroup<HTMLElement>(`${label} ${hint ?? ''}`);
  return (
    <section ref={ref} id={name ?? `${id}-part`} className="sl-options-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {label}
      </h2>
      {hint && <p className="sl-note">{hint}</p>}
      <FindContext value={words}>{children}</FindContext>
    </section>
  );
}
