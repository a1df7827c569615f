import * as z from 'zod/mini';
import { httpsAddress } from '@/data/schema';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * @param address of a tab's document.
 * @returns where a pack may be read: a public https address, as sources must have, or one of this machine, for those who write
 *   packs; without the place in the document. Undefined for all others.
 */
export function packAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  const isLoopback = url.protocol === 'http:' && LOOPBACK.includes(url.hostname) && !url.username && !url.password;
  return isLoopback || z.safeParse(httpsAddress, url.href).success ? url.href : undefined;
}
