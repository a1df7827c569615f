import { useEffect, useState } from 'react';

/**
 * A value that the reader changes, shown as chosen at once. Not React's own `useOptimistic`: that one lets go when the saving
 * ends, and what was saved comes a moment later, by another way.
 *
 * @param value as its owner has it. Once that changes it holds.
 * @param save rejects when the change could not be saved: what is shown goes back.
 * @returns what is to be shown, and what changes it.
 */
export function useOptimisticValue<Value>(
  value: Value,
  save: (next: Value) => Promise<void>,
): [shown: Value, change: (next: Value) => void] {
  const [wanted, setWanted] = useState<{ next: Value }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the value itself is the signal
  useEffect(() => setWanted(undefined), [value]);

  const change = (next: Value) => {
    const mine = { next };
    setWanted(mine);
    // A later choice of the reader's stays.
    save(next).catch(() => setWanted((last) => (last === mine ? undefined : last)));
  };
  return [wanted ? wanted.next : value, change];
}
