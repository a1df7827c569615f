import { type BundledView, type ImportedView, packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { importedRows } from '@/utils/packs/imports';
import { putAway } from '@/utils/packs/ledger';
import { writePlan } from './plan-writer';
import { inUse, readShelf } from './shelf';

/** @returns every pack that is there, as options list it. @throws Problem when no bundled pack can be read. */
export async function shelfView(): Promise<ShelfView> {
  const [shelf, rows] = await Promise.all([readShelf(), importedRows()]);
  const used = new Set(inUse(shelf));
  return {
    bundled: shelf.bundled.map((pack): BundledView => ({ ...packView(pack), isAway: shelf.away.includes(pack.id) })),
    imported: shelf.imported.flatMap((pack): ImportedView[] => {
      const row = rows.find(({ id }) => id === pack.id);
      if (!row) return [];
      const { when, bytes, sha256, before, key, address, kept } = row;
      const came = { when, bytes, sha256, before, key, address };
      return [{ ...packView(pack), ...came, isKept: kept === 'kept', isResting: !used.has(pack) }];
    }),
    lost: shelf.lost.map(({ id, name, version, sha256, key, address, isNewer }) => {
      return { id, name, version, sha256, key, address, isNewer };
    }),
  };
}

/** Puts a bundled pack away, or brings it back, and writes the plan that follows. @throws Problem as `writePlan`. */
export async function chooseBundled(id: string, isAway: boolean): Promise<void> {
  await putAway(id, isAway);
  await writePlan();
}
