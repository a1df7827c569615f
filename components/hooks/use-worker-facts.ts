import { useMemo } from 'react';
import type { FactSource } from '@/utils/core/reading';
import type { Settings } from '@/utils/core/settings';
import { workerFacts } from '@/utils/extension/fact-source';

/** @returns the worker's facts; another object when the settings change, so that what shows topics asks again. */
export function useWorkerFacts(settings: Settings): FactSource {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a topic switched off elsewhere must leave the lists
  return useMemo(() => workerFacts(), [settings.topics]);
}
