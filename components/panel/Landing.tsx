import { useLayoutEffect, useRef } from 'react';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import { bringIntoView } from './bring-into-view';

/** A statement to open a topic at. */
export interface LandingPlace extends StatementPlace {
  /** Another number for every visit: the topic opens with nothing folded by hand. */
  visit?: number;
}

/** Leads the reader to a statement of the topic around it, once: unfolds what hides it, scrolls there and puts focus on it. */
export function Landing({ at, onLanded }: { at: LandingPlace; onLanded: (at: LandingPlace) => void }) {
  const here = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader lands once at each place
  useLayoutEffect(() => {
    const panel = here.current?.closest('[data-sl="panel"]');
    const places = [...(panel?.querySelectorAll<HTMLElement>(`[data-${at.kind}]`) ?? [])];
    const element = places.find((place) => place.dataset[at.kind] === at.id);
    if (element) {
      for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
      receiveFocus(element);
      bringIntoView(element, 'middle');
    }
    onLanded(at);
  }, [at]);
  return <span ref={here} hidden />;
}

/** An element that takes no focus by itself takes it this once: a later click on its text must not. */
function receiveFocus(element: HTMLElement): void {
  if (element.hasAttribute('tabindex')) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
