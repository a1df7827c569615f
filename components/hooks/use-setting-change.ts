import { useEffect, useState } from 'react';
import type { Settings } from '@/utils/core/settings/settings';
import { watchSetting } from '@/utils/extension/setting-keys';

/** @returns a number that grows whenever a setting is changed, wherever that is done: a reason to ask the worker anew. */
export function useSettingChange(field: keyof Settings): number {
  const [change, setChange] = useState(0);
  useEffect(() => watchSetting(field, () => setChange((count) => count + 1)), [field]);
  return change;
}
