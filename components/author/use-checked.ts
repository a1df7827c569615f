import { useEffect, useState } from 'react';
import type { Checked } from '@/components/hooks/use-pack-check';
import type { Pack } from '@/data/schema';

/** Milliseconds without a keystroke after which a text is checked. */
const PAUSE = 300;

/** @returns what came of a text, checked whenever its writer rests, and the pack as it was last whole: it stays in sight while a comma is missing. */
export function useChecked(
  text: string,
  check: (text: string) => Promise<Checked>,
): { checked: Checked | undefined; pack: Pack | undefined } {
  const [checked, setChecked] = useState<Checked>();
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    if (text === '') {
      setChecked(undefined);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await check(text);
      if (!isCurrent) return;
      setChecked(result);
      if (result.pack) setPack(result.pack);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, check]);
  return { checked, pack };
}
