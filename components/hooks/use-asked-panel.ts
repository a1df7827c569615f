import { useEffect, useState } from 'react';
import { type AskedPanel, followAskedPanel } from '@/utils/extension/native-panel';

/** @returns what the browser's panel was opened at from a tab, as long as that tab is the one beside it. */
export function useAskedPanel(tabId: number | undefined): AskedPanel | undefined {
  const [asked, setAsked] = useState<AskedPanel>();
  useEffect(() => followAskedPanel(setAsked), []);
  return asked?.tabId === tabId ? asked : undefined;
}
