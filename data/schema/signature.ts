/** Who signed a pack, and that they did. `npm run packs:sign` writes it; `data/README.md` says over what. */
import * as z from 'zod/mini';
import type { PackFaultCode } from '../../utils/core/packs/pack-fault.ts';

/** Base64url without padding (RFC 4648, section 5), so 43 characters for 32 bytes and 86 for 64. */
const base64url = (characters: number) =>
  z.string().check(z.regex(new RegExp(`^[\\w-]{${characters}}$`), 'signature-form' satisfies PackFaultCode));

export const signature = z.strictObject({
  /** The publisher's public key. */
  key: base64url(43),
  value: base64url(86),
});
export type PackSignature = z.infer<typeof signature>;
