import { useEffect, useState } from 'react';
import { watchPacks } from '@/utils/packs/ledger';

/** @returns a number that grows whenever a pack comes or goes, in whatever window: a reason to ask the worker anew. */
export function usePackChange(): number {
  const [change, setChange] = useState(0);
  useEffect(() => watchPacks(() => setChange((count) => count + 1)), []);
  return change;
}
