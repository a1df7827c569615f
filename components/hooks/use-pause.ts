import { useEffect, useState } from 'react';
import type { Pause } from '@/utils/core/settings/pause';
import { ask } from '@/utils/extension/messages';
import { watchPause } from '@/utils/extension/pause';

/** @returns the pause that holds, followed as it begins and ends; null where there is none, undefined until that is known. */
export function usePause(): Pause | null | undefined {
  const [pause, setPause] = useState<Pause | null>();
  useEffect(() => {
    let current = true;
    const show = (next: Pause | null) => current && setPause(next);
    const stop = watchPause(show);
    ask('pause/get').then(show, () => undefined);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return pause;
}
