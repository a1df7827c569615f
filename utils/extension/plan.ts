import { type Gate, PLAN_FORMAT, type ScanPlan } from '@/utils/core/scan-plan';
import { readStored, watchStored } from './stored';

/**
 * Plan and gate as the worker wrote them. Only the worker writes these keys and it has checked what it wrote, so page
 * scripts look at the format alone and carry no validator.
 */
export const PLAN_KEY = 'plan';
export const GATE_KEY = 'gate';

export async function readGate(): Promise<Gate | null> {
  return asGate(await readStored(GATE_KEY));
}

export function watchGate(changed: (gate: Gate | null) => void): () => void {
  return watchStored(GATE_KEY, (value) => changed(asGate(value)));
}

export async function readPlan(): Promise<ScanPlan | null> {
  return asPlan(await readStored(PLAN_KEY));
}

export function watchPlan(changed: (plan: ScanPlan | null) => void): () => void {
  return watchStored(PLAN_KEY, (value) => changed(asPlan(value)));
}

function asGate(value: unknown): Gate | null {
  return isOfFormat(value) ? (value as unknown as Gate) : null;
}

function asPlan(value: unknown): ScanPlan | null {
  return isOfFormat(value) ? (value as unknown as ScanPlan) : null;
}

function isOfFormat(value: unknown): value is { format: number } {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === PLAN_FORMAT;
}
