import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/interface/problem';
import { MOST_FAULTS, type PackFault } from '@/utils/core/packs/pack-fault';
import { readDocument } from '@/utils/packs/read-document';

/**
 * @param document what a file of the extension's own held. @param file its name, for the error.
 * @throws Problem `pack-broken`, the detail naming each fault with its path, for developers: readers can't mend the file.
 */
export function parsePack(document: unknown, file: string, today: string): Pack {
  const { pack, faults } = readDocument(document, today);
  if (pack && faults.length === 0) return pack;
  const told = faults.slice(0, MOST_FAULTS).map((fault) => `${file}: ${fault.path}: ${inShort(fault)}`);
  if (faults.length > MOST_FAULTS) told.push(`and ${faults.length - MOST_FAULTS} more`);
  throw new Problem('pack-broken', told.join('\n'));
}

/** The worker brings no sentences along for what the build has already told. */
function inShort({ code, found, wanted }: PackFault): string {
  return [code, found && `found "${found}"`, wanted && `wanted ${wanted}`].filter(Boolean).join(', ');
}
