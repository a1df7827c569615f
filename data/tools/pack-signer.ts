import type { PackFault } from '../../utils/core/packs/pack-fault.ts';
import { ALONE, readFile } from '../../utils/packs/read-file.ts';
import { ALGORITHM, signatureFaults, signedBytes } from '../../utils/packs/signature.ts';

const { subtle } = globalThis.crypto;

/** @returns a new private key: PKCS#8 in PEM. */
export async function makeKey(): Promise<string> {
  const { privateKey } = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const der = Buffer.from(await subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`;
}

/**
 * Signs a pack file, in the place of a signature that it may have.
 *
 * @param pem the private key. @param today the day, `2026-11-22`.
 * @returns the signed file and the public key; or the faults for which no browser would take it.
 * @throws Error where the key is none for Ed25519.
 */
export async function signPack(
  file: Uint8Array,
  pem: string,
  today: string,
): Promise<{ signed?: string; key: string; faults: PackFault[] }> {
  const { privateKey, key } = await readKey(pem);
  const unsigned = readFile(file, today, ALONE);
  if (!unsigned.pack) return { key, faults: unsigned.faults };
  const { signature, ...document } = JSON.parse(new TextDecoder().decode(file));
  const value = Buffer.from(await subtle.sign(ALGORITHM, privateKey, signedBytes(document))).toString('base64url');
  const signed = `${JSON.stringify({ ...document, signature: { key, value } }, null, 2)}\n`;
  // What is signed is what browsers will find: its own door is asked.
  const bytes = new TextEncoder().encode(signed);
  const { pack, faults } = readFile(bytes, today, ALONE);
  const wrong = pack ? await signatureFaults(bytes, pack, key) : faults;
  return wrong.length > 0 ? { key, faults: wrong } : { signed, key, faults: [] };
}

async function readKey(pem: string): Promise<{ privateKey: CryptoKey; key: string }> {
  const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
  try {
    const privateKey = await subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
    const { x } = await subtle.exportKey('jwk', privateKey);
    if (x === undefined) throw new Error('no public key');
    return { privateKey, key: x };
  } catch {
    throw new Error('The key file holds no Ed25519 key in PEM; make one with --new-key.');
  }
}
