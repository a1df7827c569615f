import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack, PackSignature } from '@/data/schema';
import { ALONE, readFile } from '@/utils/packs/read-file';
import { signatureFaults, signedBytes } from '@/utils/packs/signature';
import { inventedPack, TODAY } from '../fixtures/pack';
import { publisher } from '../fixtures/signed';

const bytes = (text: string) => new TextEncoder().encode(text);

type Signed = Pack & { signature: PackSignature };

/** @returns the codes of what the door says of a file whose pack came with this key first. */
async function told(text: string, pinned?: string): Promise<string[]> {
  const file = bytes(text);
  const { pack, faults } = readFile(file, TODAY, ALONE);
  return (pack ? await signatureFaults(file, pack, pinned) : faults).map(({ code }) => code);
}
const keyOf = (text: string): string => JSON.parse(text).signature.key;

let signed: string;
let byAnother: string;
beforeAll(async () => {
  signed = await (await publisher())(inventedPack());
  byAnother = await (await publisher())(inventedPack());
});

describe('a signed pack', () => {
  it('comes through, however it is written, with its own key or the first', async () => {
    expect(await told(signed)).toEqual([]);
    expect(await told(signed, keyOf(signed))).toEqual([]);
    const { signature, ...pack } = JSON.parse(signed);
    const turned = Object.fromEntries(Object.entries({ signature, ...pack }).toReversed());
    expect(await told(JSON.stringify(turned))).toEqual([]);
    expect(await told(`\ufeff${signed}`)).toEqual([]);
  });

  it('is refused where anything of it was changed', async () => {
    for (const change of [
      (pack: Signed) => (pack.version += 1),
      (pack: Signed) => (pack.publisher = 'Somebody'),
      (pack: Signed) => pack.topics[0]?.facts.pop(),
      (pack: Signed) => (pack.signature.key = keyOf(byAnother)),
      (pack: Signed) => (pack.signature.value = pack.signature.value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))),
      // No point of the curve.
      (pack: Signed) => (pack.signature.key = '_'.repeat(43)),
    ]) {
      const pack = JSON.parse(signed);
      change(pack);
      expect(await told(JSON.stringify(pack)), String(change)).toEqual(['signature-wrong']);
    }
  });

  it('is refused with another key than the first, or without one', async () => {
    expect(await told(byAnother, keyOf(signed))).toEqual(['key-changed']);
    expect(await told(JSON.stringify(inventedPack()), keyOf(signed))).toEqual(['key-missing']);
    expect(await told(JSON.stringify(inventedPack()))).toEqual([]);
  });

  it.each([
    { key: 'short', value: 'short' },
    { key: `${'A'.repeat(42)}=`, value: `${'A'.repeat(85)}+` },
  ])('must have the form of one: %j', async (signature) => {
    expect(await told(JSON.stringify({ ...inventedPack(), signature }))).toEqual(['signature-form', 'signature-form']);
  });
});

it('is over all that the file says, also what the schema fills in or trims', () => {
  const plain = { id: 'a', name: ' x ' };
  expect(new TextDecoder().decode(signedBytes({ signature: 1, ...plain }))).toBe('{"id":"a","name":" x "}');
});
