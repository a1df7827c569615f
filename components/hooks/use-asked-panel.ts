import { useEffect, useState } from 'react';
import { type AskedPanel, followAskedPanel, forgetAskedPanel } from '@/utils/extension/native-panel';

/** @returns what the browser's panel was opened at from a tab, as long as that tab is the one beside it. */
export function useAskedPanel(tabId: number | undefined): AskedPanel | undefined {
  const [asked, setAsked] = useState<AskedPanel>();
  useEffect(() => followAskedPanel(setAsked), []);
  const mine = asked?.tabId === tabId ? asked : undefined;
  useEffect(() => {
    if (mine) void forgetAskedPanel().catch(() => undefined);
  }, [mine]);
  return mine;
}
