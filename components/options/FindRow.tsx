import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { FindContext, hasAll } from './find-context';

/** One choice of a section: gone while something else is looked for. Its words are those that it shows. */
export function FindRow({ children, className }: { children: ReactNode; className?: string }) {
  const words = useContext(FindContext);
  const row = useRef<HTMLDivElement>(null);
  // After every rendering: what the row says may have changed, by language too.
  useLayoutEffect(() => {
    if (row.current) row.current.hidden = !hasAll(row.current.textContent ?? '', words);
  });
  return (
    <div ref={row} className={className} data-row="">
      {children}
    </div>
  );
}
