import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Source } from '@/data/schema';
import { bringIntoView } from './bring-into-view';

interface Cited {
  /** A source with the number under which the panel lists it. */
  numbered: ReadonlyMap<string, { number: number; source: Source }>;
  /** The source that the reader has just come to from a citation. */
  arrivedAt: string | undefined;
  goTo: (sourceId: string, from: HTMLElement) => void;
  goBack: () => void;
  /** Takes the element of a source, so that citations can lead there. */
  place: (sourceId: string, element: HTMLElement | null) => void;
}

const CitedContext = createContext<Cited>({
  numbered: new Map(),
  arrivedAt: undefined,
  goTo: () => {},
  goBack: () => {},
  place: () => {},
});

/** Ties the numbers in the text to the list of sources, there and back. */
export function CitedProvider({ sources, children }: { sources: readonly Source[]; children: ReactNode }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const cameFrom = useRef<HTMLElement>(undefined);
  /** A source that a list leaves out until a citation leads to it. */
  const awaited = useRef<string>(undefined);
  const [arrivedAt, setArrivedAt] = useState<string>();

  const value = useMemo<Cited>(
    () => ({
      numbered: new Map(sources.map((source, index) => [source.id, { number: index + 1, source }])),
      arrivedAt,
      goTo: (sourceId, from) => {
        cameFrom.current = from;
        setArrivedAt(sourceId);
        const element = elements.current.get(sourceId);
        if (element) bringIntoView(element, 'middle');
        else awaited.current = sourceId;
      },
      goBack: () => {
        const from = cameFrom.current;
        setArrivedAt(undefined);
        if (from) bringIntoView(from, 'middle');
      },
      place: (sourceId, element) => {
        if (element) elements.current.set(sourceId, element);
        else elements.current.delete(sourceId);
        if (!element || awaited.current !== sourceId) return;
        awaited.current = undefined;
        bringIntoView(element, 'middle');
      },
    }),
    [sources, arrivedAt],
  );
  return <CitedContext value={value}>{children}</CitedContext>;
}

/** @returns the numbers of the sources and the ways between text and list. */
export function useCited(): Cited {
  return useContext(CitedContext);
}
