import { useMemo } from 'react';
import type { FactSource } from '@/utils/core/facts/fact-source';
import { workerFacts } from '@/utils/extension/fact-source';
import { useSettingChange } from './use-setting-change';

/** @returns the worker's facts; another object when topics are switched, so that what shows them asks again. */
export function useWorkerFacts(): FactSource {
  const change = useSettingChange('topics');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a topic switched off elsewhere must leave the lists
  return useMemo(() => workerFacts(), [change]);
}
