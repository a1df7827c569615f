import { describe, expect, it, vi } from 'vitest';
import { createJudge } from '@/utils/core/judging/relevance';
import { storedPlan } from '@/utils/core/matching/gate';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import type { TermShard } from '@/utils/core/matching/term-shards';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { longList } from '@/utils/page/reading/long-list';
import { at, inventedPack } from '../../fixtures/pack';

const MANY = Array.from({ length: 400 }, (_, which) => `Quagga ${which} Treaty`);
const pack = inventedPack((own) => {
  own.topics = [{ ...at(own.topics, 0), terms: MANY.map((text) => ({ text, sense: 'alone' as const })) }];
});
const { plan, gate, shards } = storedPlan(scanPlan([pack], DEFAULT_SETTINGS), '(?!)');

function list(
  read = async (which: readonly number[]): Promise<TermShard[]> => which.map((at) => shards[at]).filter((it) => !!it),
) {
  const reads = vi.fn(read);
  const rules = longList({ gate, plan }, (now) => createJudge(now), reads);
  const found = (text: string) =>
    rules
      .judge()
      .read(text)
      .candidates.map(({ term }) => term.text);
  return { rules, reads, found };
}

describe('a long list in a page', () => {
  it('reads nothing where nothing is found', () => {
    const { rules, reads } = list();
    expect(rules.mayHold('nothing of them')).toBe(false);
    expect(rules.bring?.('nothing of them')).toBeUndefined();
    expect(reads).not.toHaveBeenCalled();
  });

  it('brings all that texts were found to hold in one reading, once', async () => {
    const { rules, reads, found } = list();
    expect(rules.mayHold('the Quagga 1 Treaty and the Quagga 2 Treaty')).toBe(true);
    expect(rules.mayHold('QUAGGA 3 TREATY')).toBe(true);
    await rules.bring?.('Quagga 3 Treaty');
    expect(reads.mock.calls).toHaveLength(1);
    expect(found('Quagga 1 Treaty, Quagga 3 Treaty, Quagga 2 Treaty')).toEqual([
      'Quagga 1 Treaty',
      'Quagga 3 Treaty',
      'Quagga 2 Treaty',
    ]);
    await rules.bring?.('Quagga 1 Treaty');
    expect(reads.mock.calls).toHaveLength(1);
  });

  it('has whoever comes meanwhile wait for what is on its way', async () => {
    let give: (value: TermShard[]) => void = () => undefined;
    const { rules, found } = list(
      (which) =>
        new Promise((resolve) => {
          give = () => resolve(which.flatMap((at) => shards[at] ?? []));
        }),
    );
    const first = rules.bring?.('Quagga 1 Treaty');
    const second = rules.bring?.('Quagga 1 Treaty');
    let isDone = false;
    void second?.then(() => {
      isDone = true;
    });
    await Promise.resolve();
    expect(isDone).toBe(false);
    give([]);
    await Promise.all([first, second]);
    expect(found('Quagga 1 Treaty')).toEqual(['Quagga 1 Treaty']);
  });

  it('finds what is there where some is missing, and asks for that no more', async () => {
    const { rules, reads, found } = list(async (which) => which.flatMap((at) => (at === which[0] ? [] : (shards[at] ?? []))));
    await rules.bring?.('Quagga 1 Treaty, Quagga 2 Treaty, Quagga 5 Treaty');
    expect(found('Quagga 1 Treaty, Quagga 2 Treaty, Quagga 5 Treaty')).toHaveLength(2);
    await rules.bring?.('Quagga 1 Treaty, Quagga 2 Treaty, Quagga 5 Treaty');
    expect(reads.mock.calls).toHaveLength(1);
  });

  it('keeps its judge as long as no terms come', async () => {
    const { rules } = list();
    const before = rules.judge();
    await rules.bring?.('nothing');
    expect(rules.judge()).toBe(before);
    await rules.bring?.('Quagga 9 Treaty');
    expect(rules.judge()).not.toBe(before);
  });
});
