import { useCallback } from 'react';
import type { Pack } from '@/data/schema';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import { dayAnywhere } from '@/utils/core/text/calendar-day';
import { ask } from '@/utils/extension/messages';
import { ALONE } from '@/utils/packs/read-file';
import { readImport } from '@/utils/packs/read-import';
import { useLoad } from './use-load';
import { usePackChange } from './use-pack-change';

/** The signature of a text. */
export interface Signed {
  key: string;
  /** The text is not the one that was signed. */
  isWrong: boolean;
  /** Whether the reader's version of the pack came with the same key; undefined where there is none that came with a key. */
  isSame: boolean | undefined;
}

/** What came of a text. */
export interface Checked {
  /** Where all of it is whole but perhaps the signature. */
  pack: Pack | undefined;
  faults: readonly PackFault[];
  /** Its signature; absent where it has none. */
  signed?: Signed;
}

/** @returns what checks a pack's text as an import would, its signature too: with the key that the reader's own version came with. */
export function usePackCheck(): (text: string) => Promise<Checked> {
  const change = usePackChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of packs is the reason to ask anew
  const { value: shelf } = useLoad(useCallback(() => ask('packs/shelf'), [change]));
  return useCallback(
    async (text) => {
      const file = new TextEncoder().encode(text);
      // Packs that are there are no business of who writes one: it may be an update of one of them.
      const read = await readImport(file, { today: dayAnywhere(new Date()), shelf, beside: ALONE });
      if (!read.pack) return read;
      const { pack, faults, last } = read;
      const { key } = pack.signature ?? {};
      const isWrong = faults.some(({ code }) => code === 'signature-wrong');
      const isSame = last?.key === undefined ? undefined : last.key === key;
      return { pack, faults, ...(key !== undefined && { signed: { key, isWrong, isSame } }) };
    },
    [shelf],
  );
}
