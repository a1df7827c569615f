// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePackCheck } from '@/components/hooks/use-pack-check';
import { inventedPack } from '@/test/fixtures/pack';
import { publisher } from '@/test/fixtures/signed';
import { freshBrowser } from '@/test/fixtures/worker';

const ask = vi.hoisted(() => vi.fn());
vi.mock('@/utils/extension/messages', () => ({ ask }));

const pack = inventedPack();
const signed = await (await publisher())(pack);
const { key } = JSON.parse(signed).signature;

beforeEach(() => freshBrowser());

/** Checks a text where the reader's own version came with a key. @param imported their packs, as far as it matters. */
async function check(text: string, imported: { id: string; key?: string }[], lost: typeof imported = []) {
  ask.mockResolvedValue({ bundled: [], imported, lost });
  const { result } = renderHook(() => usePackCheck());
  const first = result.current;
  await waitFor(() => expect(result.current).not.toBe(first));
  return result.current(text);
}

describe('the check of a text that its author writes', () => {
  it('says of one without a signature nothing of it, and lets it be an update of a pack that is there', async () => {
    expect(await check(JSON.stringify(pack), [{ id: pack.id }])).toMatchObject({ pack: { id: pack.id }, faults: [] });
    expect(await check(JSON.stringify(pack), [{ id: pack.id }])).not.toHaveProperty('signed');
  });

  it('tells the key, and whether it is the one that the reader’s version came with', async () => {
    expect(await check(signed, [{ id: 'another', key: 'x' }])).toMatchObject({
      faults: [],
      signed: { key, isWrong: false, isSame: undefined },
    });
    expect(await check(signed, [{ id: pack.id, key }])).toMatchObject({ faults: [], signed: { isWrong: false, isSame: true } });
    // A pack that is lost has left its key.
    const other = 'A'.repeat(43);
    for (const [here, gone] of [
      [[{ id: pack.id, key: other }], []],
      [[], [{ id: pack.id, key: other }]],
    ] as const) {
      expect(await check(signed, [...here], [...gone])).toMatchObject({
        pack: { id: pack.id },
        faults: [{ code: 'key-changed' }],
        signed: { isWrong: false, isSame: false },
      });
    }
    expect(await check(JSON.stringify(pack), [{ id: pack.id, key }])).toMatchObject({ faults: [{ code: 'key-missing' }] });
  });

  it('finds a text that is not the one that was signed, and shows it all the same', async () => {
    expect(await check(signed.replace('"version": 3', '"version": 4'), [])).toMatchObject({
      pack: { version: 4 },
      faults: [{ code: 'signature-wrong' }],
      signed: { key, isWrong: true },
    });
  });

  it('has no pack of a text that is none', async () => {
    expect(await check('{', [])).toMatchObject({ pack: undefined, faults: [{ code: expect.any(String) }] });
  });
});
