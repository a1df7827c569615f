import { useEffect, useState } from 'react';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { readSettings, watchSettings } from '@/utils/extension/settings';
import { problemCode } from './use-load';

export interface KnownSettings {
  settings: Settings;
  /** False until they have been read once. */
  known: boolean;
  problem: ProblemCode | undefined;
}

/** @returns the reader's settings, kept up to date; the defaults, unsaved, while they can't be read. */
export function useSettings(): KnownSettings {
  const [state, setState] = useState<KnownSettings>({ settings: DEFAULT_SETTINGS, known: false, problem: undefined });

  useEffect(() => {
    let current = true;
    const show = (settings: Settings) => current && setState({ settings, known: true, problem: undefined });
    const stop = watchSettings(show);
    readSettings().then(
      show,
      (error: unknown) => current && setState({ settings: DEFAULT_SETTINGS, known: false, problem: problemCode(error) }),
    );
    return () => {
      current = false;
      stop();
    };
  }, []);

  return state;
}
