import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { Catalogue } from '@/data/locales';

/** The parts of a topic below its definition, in their order. */
export const PARTS = [
  'facts',
  'numbers',
  'disputed',
  'law',
  'timeline',
  'disagree',
  'sources',
  'onThisPage',
] as const satisfies (keyof Catalogue['panel'])[];
export type Part = (typeof PARTS)[number];

/** @returns the id of a part's label: one panel stands in a document or shadow root, so fixed names can't meet. */
export function partId(part: Part | 'sinceArticle'): string {
  return `sl-part-${part}`;
}

/** A part of the panel under its label. Its lists are named by the label through `labelledBy`. */
export function Section({ part, children }: { part: Part | 'sinceArticle'; children: (labelledBy: string) => ReactNode }) {
  const { strings } = useStrings();
  const id = partId(part);
  return (
    <section className="sl-section" data-part={part}>
      <h3 className="sl-label" id={id} tabIndex={-1}>
        {strings.panel[part]}
      </h3>
      {children(id)}
    </section>
  );
}
