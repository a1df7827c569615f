import { useCallback } from 'react';
import type { Checked } from '@/components/author/Author';
import { ask } from '@/utils/extension/messages';
import { readFile } from '@/utils/packs/read-file';
import { signatureFaults } from '@/utils/packs/signature';
import { useLoad } from './use-load';
import { usePackChange } from './use-pack-change';

/** Packs that are there are no business of who writes one: it may be an update of one of them. */
const NONE = { bundled: new Set<string>(), topics: new Map() };

/** @returns what checks a pack's text as an import would, its signature too: with the key that the reader's own version came with. */
export function usePackCheck(): (text: string) => Promise<Checked> {
  const change = usePackChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of packs is the reason to ask anew
  const { value: shelf } = useLoad(useCallback(() => ask('packs/shelf'), [change]));
  return useCallback(
    async (text) => {
      const file = new TextEncoder().encode(text);
      const { pack, faults } = readFile(file, new Date().toISOString().slice(0, 10), NONE);
      if (!pack) return { pack, faults };
      const there = [...(shelf?.imported ?? []), ...(shelf?.lost ?? [])].find(({ id }) => id === pack.id);
      const { key } = pack.signature ?? {};
      const strange = await signatureFaults(file, pack, there?.key);
      const isWrong = strange.some(({ code }) => code === 'signature-wrong');
      const isSame = there?.key === undefined ? undefined : there.key === key;
      return { pack, faults: strange, ...(key !== undefined && { signed: { key, isWrong, isSame } }) };
    },
    [shelf],
  );
}
