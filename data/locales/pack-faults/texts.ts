import type { PackFault, PackFaultCode } from '../../../utils/core/packs/pack-fault.ts';

/** The sentence of each fault, without the place that it stands behind. */
export type PackFaultTexts = Record<PackFaultCode, (fault: PackFault) => string>;
