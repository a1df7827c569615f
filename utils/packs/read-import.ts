import type { Pack } from '@/data/schema';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import type { ImportedView, LostView, ShelfView } from '@/utils/core/packs/pack-view';
import { type Beside, readFile } from './read-file';
import { signatureFaults } from './signature';

/** What a file came to: a pack, which may be another's than it says, or what is wrong with the file. */
export type ReadImport =
  | {
      pack: Pack;
      /** What is wrong with the signature. */
      faults: PackFault[];
      /** The version that the reader had last. */
      last: ImportedView | LostView | undefined;
    }
  | { pack: undefined; faults: PackFault[] };

/**
 * The whole door: the file, then its signature, by the key that the reader's own version came with first.
 *
 * @param shelf the packs that are there; undefined where that can't be told. @param beside those whose place it must not take.
 * @param isKnown whether the file came through before: of a key that came after it, it could not know.
 * @returns the pack, or the faults. Never throws.
 */
export async function readImport(
  file: Uint8Array,
  { today, shelf, beside, isKnown = false }: { today: string; shelf: ShelfView | undefined; beside: Beside; isKnown?: boolean },
): Promise<ReadImport> {
  const { pack, faults } = readFile(file, today, beside);
  if (!pack) return { pack, faults };
  const isSame = ({ id }: { id: string }) => id === pack.id;
  // What is lost has left its line, and with it the publisher's key.
  const last = shelf?.imported.find(isSame) ?? shelf?.lost.find(isSame);
  return { pack, faults: await signatureFaults(file, pack, isKnown ? undefined : last?.key), last };
}
