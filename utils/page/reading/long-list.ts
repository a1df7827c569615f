import type { Judge } from '@/utils/core/judging/relevance';
import type { Rules } from '@/utils/core/matching/gate';
import { listTest } from '@/utils/core/matching/list-test';
import type { ScanPlan } from '@/utils/core/matching/scan-plan';
import { shardOf, type TermShard, withShards } from '@/utils/core/matching/term-shards';
import type { TermRules } from './read-blocks';

/** @returns those of some shards of a plan that are there. Rejects never. */
type ReadShards = (which: readonly number[], version: string) => Promise<readonly TermShard[]>;

/**
 * A list of terms too long to be read as a whole. What texts hold is noted when they are asked about, so that one reading of storage
 * brings the terms of all that is read closely then.
 */
export function longList({ gate, plan: stored }: Rules, judgeOf: (plan: ScanPlan) => Judge, read: ReadShards): TermRules {
  const test = listTest(gate);
  const hashes = new Set<number>();
  const asked = new Set<number>();
  const brought: TermShard[] = [];
  let reading: Promise<void> | undefined;
  let judge: Judge | undefined;
  const mayHold = (text: string) => test(text, hashes);
  const bringThese = async (which: readonly number[], version: string, before: Promise<void> | undefined) => {
    const found = await read(which, version);
    await before;
    brought.push(...found);
    if (found.length > 0) judge = undefined;
  };
  return {
    mayHold,
    bring(text) {
      const { shards } = stored;
      if (!shards) return;
      mayHold(text);
      const wanted = new Set([...hashes].map((hash) => shardOf(hash, shards.count))).difference(asked);
      hashes.clear();
      if (wanted.size > 0) {
        for (const which of wanted) asked.add(which);
        reading = bringThese([...wanted], shards.version, reading);
      }
      return reading;
    },
    judge() {
      judge ??= judgeOf(brought.length > 0 ? withShards(stored, brought) : stored);
      return judge;
    },
  };
}
