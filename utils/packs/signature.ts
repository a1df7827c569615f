import type { Pack, PackSignature } from '../../data/schema.ts';
import { asFound, type PackFault } from '../core/packs/pack-fault.ts';
import { canonicalJson } from '../core/text/canonical-json.ts';

/** How packs are signed: Ed25519 (RFC 8032), which WebCrypto has in every browser that the manifests allow. */
export const ALGORITHM = 'Ed25519';

/** @returns what a signature is over: the document without it, in its one way of writing. @param document what a file held. */
export function signedBytes(document: object): Uint8Array<ArrayBuffer> {
  const { signature, ...signed }: { signature?: unknown } = document;
  return new TextEncoder().encode(canonicalJson(signed));
}

/**
 * The last step of the door: whether a pack is by the publisher by whom it says it is. No list of publishers is kept anywhere;
 * the first key that comes with a pack is the one that its later versions must bear.
 *
 * @param file whose pack came through `readFile`. @param pinned the key that came with the pack first, if one did.
 * @returns the fault, or none.
 */
export async function signatureFaults(file: Uint8Array, { signature }: Pack, pinned: string | undefined): Promise<PackFault[]> {
  if (!signature) return pinned === undefined ? [] : [{ code: 'key-missing', path: 'signature' }];
  // The bytes of the file, not the pack that the schema made of them: it trims texts and fills in what may be left out.
  const document: object = JSON.parse(new TextDecoder().decode(file));
  if (!(await isSigned(document, signature))) return [{ code: 'signature-wrong', path: 'signature.value' }];
  const isOther = pinned !== undefined && pinned !== signature.key;
  return isOther ? [{ code: 'key-changed', path: 'signature.key', found: asFound(signature.key), other: asFound(pinned) }] : [];
}

async function isSigned(document: object, { key, value }: PackSignature): Promise<boolean> {
  try {
    const jwk = { kty: 'OKP', crv: ALGORITHM, x: key };
    const publisher = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, publisher, fromBase64Url(value), signedBytes(document));
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
