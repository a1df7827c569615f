import { useMemo } from 'react';
import type { WrongMatch } from '@/components/panel/MentionItem';
import { siteOf } from '@/utils/core/settings/settings';
import { ask } from '@/utils/extension/messages';

/** @param address of the page beside which the panel stands. @returns how the panel tells the worker of a wrong match there. */
export function useWrongMatch(address: string): WrongMatch {
  return useMemo(() => ({ site: siteOf(address), silence: (sense) => ask('settings/wrong-match', sense) }), [address]);
}
