import { type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import { FindContext, hasAll } from './find-context';

interface FindGroup<Of> {
  ref: RefObject<Of | null>;
  words: readonly string[];
  isFinding: boolean;
}

/**
 * Hides an element while something is looked for that neither its label nor any row in it has; without rows, none of its words.
 *
 * @returns what to put on the element, and the words that its rows are still looked for by: none where its label has them all.
 */
export function useFindGroup<Of extends HTMLElement>(label: string): FindGroup<Of> {
  const words = useContext(FindContext);
  const isNamed = hasAll(label, words);
  const ref = useRef<Of>(null);
  // Children have had their turn: rows that are not looked for are hidden by now.
  useLayoutEffect(() => {
    const group = ref.current;
    if (!group) return;
    const hasRows = group.querySelector('[data-row]') !== null;
    const isFound = hasRows ? group.querySelector('[data-row]:not([hidden])') !== null : hasAll(group.textContent ?? '', words);
    group.hidden = !isNamed && !isFound;
  });
  return { ref, words: isNamed ? [] : words, isFinding: words.length > 0 };
}
