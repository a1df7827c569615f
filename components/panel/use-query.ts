import { type RefObject, useRef, useState } from 'react';

interface Query {
  /** As it stands in the field. */
  typed: string;
  /** What is asked. Never later than the field: who presses an arrow key must find the list that they see. */
  asked: string;
  /** Whether its results are on show, in the place of the topic. */
  shown: boolean;
  show: (typed: string) => void;
  /** The topic is on show again, at its top. */
  close: () => void;
  /** Back to what was on show, at the place where the reader left it. */
  leave: () => void;
}

/** @returns what is typed in the search field of a panel, and whether the panel shows what it finds. */
export function useQuery(field: RefObject<HTMLInputElement | null>): Query {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const scrolled = useRef(0);
  const asked = typed.trim();
  const shown = open && asked !== '';
  const scroller = () => field.current?.closest('[data-sl="panel"]');
  return {
    typed,
    asked,
    shown,
    show(next) {
      const panel = scroller();
      if (panel && !shown && next.trim() !== '') {
        scrolled.current = panel.scrollTop;
        panel.scrollTop = 0;
      }
      setTyped(next);
      setOpen(true);
    },
    close: () => setOpen(false),
    leave() {
      setTyped('');
      setOpen(false);
      field.current?.focus({ preventScroll: true });
      requestAnimationFrame(() => scroller()?.scrollTo({ top: scrolled.current }));
    },
  };
}
