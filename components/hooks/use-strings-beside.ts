import { useEffect, useState } from 'react';
import type { StringsInPages } from '@/data/locales';
import { ask } from '@/utils/extension/messages';
import { useSettingChange } from './use-setting-change';

/**
 * @param read gives the strings that the worker has put beside us; must be stable.
 * @returns them, and those of another language once the reader has chosen it; undefined where none have come.
 */
export function useStringsBeside(read: () => StringsInPages | undefined): StringsInPages | undefined {
  const [strings, setStrings] = useState(read);
  const change = useSettingChange('language');
  useEffect(() => {
    if (change === 0 && read()) return;
    // Without an answer the panel goes on in the language that it speaks.
    ask('page/strings').then(
      () => setStrings(read()),
      () => undefined,
    );
  }, [change, read]);
  return strings;
}
