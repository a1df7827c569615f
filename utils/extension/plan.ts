import type { Gate } from '@/utils/core/matching/gate';
import { PLAN_FORMAT, type ScanPlan } from '@/utils/core/matching/scan-plan';
import type { TermShard } from '@/utils/core/matching/term-shards';
import { api } from './api';
import { readStored, watchStored } from './stored';

/**
 * Plan and gate as the worker wrote them. Only the worker writes these keys and it has checked what it wrote, so page
 * scripts look at the format alone and carry no validator.
 */
export const PLAN_KEY = 'plan';
export const GATE_KEY = 'gate';
/** What the keys of shards begin with; a number follows. */
export const SHARDS = 'terms.';
export const shardKey = (which: number) => SHARDS + which;

export async function readGate(): Promise<Gate | null> {
  return asStored<Gate>(await readStored(GATE_KEY));
}

export function watchGate(changed: (gate: Gate | null) => void): () => void {
  return watchStored(GATE_KEY, (value) => changed(asStored(value)));
}

export async function readPlan(): Promise<ScanPlan | null> {
  return asStored<ScanPlan>(await readStored(PLAN_KEY));
}

export function watchPlan(changed: (plan: ScanPlan | null) => void): () => void {
  return watchStored(PLAN_KEY, (value) => changed(asStored(value)));
}

/** @returns those of some shards that are there, of this version of the plan. Rejects when storage can't be read. */
export async function readShards(which: readonly number[], version: string): Promise<TermShard[]> {
  const items: Record<string, Partial<TermShard> | null> = await api().storage.local.get(which.map(shardKey));
  return Object.values(items).filter((shard): shard is TermShard => shard?.version === version && Array.isArray(shard.terms));
}

function asStored<Stored extends { format: number }>(value: unknown): Stored | null {
  const stored = value as Stored | null | undefined;
  return stored?.format === PLAN_FORMAT ? stored : null;
}
