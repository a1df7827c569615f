import { useEffect, useState } from 'react';
import { readStored, watchStored } from '@/utils/extension/stored';

/** @returns one key of `storage.local` as stored, unchecked, kept up to date; undefined until it is read. */
export function useStored(key: string): unknown {
  const [value, setValue] = useState<unknown>();
  useEffect(() => {
    let current = true;
    const stop = watchStored(key, setValue);
    readStored(key).then(
      (stored) => current && setValue(stored),
      () => undefined,
    );
    return () => {
      current = false;
      stop();
    };
  }, [key]);
  return value;
}
