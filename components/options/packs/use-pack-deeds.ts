import { useState } from 'react';
import type { PackActions } from '@/components/hooks/pack-actions';
import { problemCode } from '@/components/hooks/use-load';
import { useStrings } from '@/components/hooks/use-strings';
import type { PackWords } from '@/data/locales/packs/en';
import type { ProblemCode } from '@/utils/core/interface/problem';
import { formatNumber } from '@/utils/core/text/format-number';
import { hindranceText } from './Candidate';

/** What became of a deed: said below the list, or in the place of a row that went. */
export interface Said {
  text: string;
  row?: { id: string; place: number; undo?: () => Promise<void> };
}

/** What is done with packs, one deed at a time: what the last came to, or why it could not be done, and those without a form. */
export interface PackDeeds {
  said: Said | undefined;
  failed: ProblemCode | undefined;
  say: (said: Said) => void;
  doing: (deed: () => Promise<Said | undefined>) => Promise<void>;
  save: (id: string, name: string) => Promise<void>;
  putAway: (id: string, isAway: boolean) => Promise<void>;
  /** @param place of its row in the list, where what became of it is said. */
  remove: (id: string, name: string, place: number) => Promise<void>;
}

/** @param onChange told when a deed is done: something may have come or gone. */
export function usePackDeeds(words: PackWords, actions: PackActions, onChange: () => void): PackDeeds {
  const { language } = useStrings();
  const [said, setSaid] = useState<Said>();
  const [failed, setFailed] = useState<ProblemCode>();

  const doing = async (deed: () => Promise<Said | undefined>) => {
    setFailed(undefined);
    try {
      setSaid(await deed());
    } catch (error) {
      setSaid(undefined);
      setFailed(problemCode(error));
    }
    onChange();
  };
  return {
    said,
    failed,
    say: setSaid,
    doing,
    save: (id, name) => doing(async () => ((await actions.save(id)) ? undefined : { text: words.gone(name) })),
    putAway: (id, isAway) => doing(async () => void (await actions.putAway(id, isAway))),
    remove: (id, name, place) =>
      doing(async () => {
        const undo = await actions.remove(id);
        const row = { id, place };
        const back = async (): Promise<Said> => {
          const end = await undo?.();
          const isHindered = typeof end === 'object';
          return {
            text: isHindered ? hindranceText(end, words, (value) => formatNumber(value, language)) : words.restored(name),
            row,
          };
        };
        return { text: words.removed(name), row: { ...row, ...(undo && { undo: () => doing(back) }) } };
      }),
  };
}
