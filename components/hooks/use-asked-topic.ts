import { useEffect, useState } from 'react';
import { type AskedTopic, followAskedTopic } from '@/utils/extension/native-panel';

/** @returns the topic with which the browser's panel was opened from a tab, as long as that tab is the one beside it. */
export function useAskedTopic(tabId: number | undefined): AskedTopic | undefined {
  const [asked, setAsked] = useState<AskedTopic>();
  useEffect(() => followAskedTopic(setAsked), []);
  return asked?.tabId === tabId ? asked : undefined;
}
