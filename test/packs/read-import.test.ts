import { describe, expect, it } from 'vitest';
import { packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { ALONE } from '@/utils/packs/read-file';
import { readImport } from '@/utils/packs/read-import';
import { inventedPack, TODAY } from '../fixtures/pack';
import { publisher } from '../fixtures/signed';

const pack = inventedPack();
const bytes = (text: string) => new TextEncoder().encode(text);
const signed = bytes(await (await publisher())(pack));
const { key } = JSON.parse(new TextDecoder().decode(signed)).signature;

const ledger = { sha256: 'x', key: 'A'.repeat(43) };
const there = { ...packView(pack), ...ledger, when: TODAY, bytes: 1, isKept: true, isResting: false };
const lost = { ...ledger, id: pack.id, name: pack.name, version: 2, isNewer: false };
const shelf = (more: Partial<ShelfView>): ShelfView => ({ bundled: [], imported: [], lost: [], ...more });
const read = (of: ShelfView | undefined, isKnown = false) =>
  readImport(signed, { today: TODAY, shelf: of, beside: ALONE, isKnown });

describe('the door, with the packs that are there', () => {
  it('asks a pack for the key of the version that the reader had last, also where that is lost', async () => {
    expect(await read(shelf({ imported: [{ ...there, key }] }))).toMatchObject({ pack: { id: pack.id }, faults: [] });
    for (const [of, last] of [
      [shelf({ imported: [there] }), there],
      [shelf({ lost: [lost] }), lost],
    ] as const) {
      expect(await read(of)).toMatchObject({ pack: { id: pack.id }, faults: [{ code: 'key-changed' }], last });
    }
  });

  it('asks none of a pack that is new, of one that came through before, or where the packs are not known', async () => {
    const other = { ...there, id: 'other' };
    expect(await read(shelf({ imported: [other] }))).toMatchObject({ faults: [], last: undefined });
    expect(await read(shelf({ imported: [there] }), true)).toMatchObject({ faults: [], last: there });
    expect(await read(undefined)).toMatchObject({ faults: [], last: undefined });
  });

  it('says of a file that holds no pack what is wrong with the file', async () => {
    const none = await readImport(bytes('{'), { today: TODAY, shelf: shelf({ imported: [there] }), beside: ALONE });
    expect(none).toEqual({ pack: undefined, faults: [expect.objectContaining({ code: 'cut-off' })] });
  });
});
