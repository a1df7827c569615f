import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PLAN_FORMAT } from '@/utils/core/matching/scan-plan';
import { GATE_KEY, PLAN_KEY, readGate, readPlan, watchGate, watchPlan } from '@/utils/extension/plan';

beforeEach(() => fakeBrowser.reset());

const { local } = fakeBrowser.storage;

describe.each([
  ['plan', PLAN_KEY, readPlan, watchPlan, { format: PLAN_FORMAT, topics: [], offSites: [] }],
  ['gate', GATE_KEY, readGate, watchGate, { format: PLAN_FORMAT, pattern: 'a', offSites: [] }],
] as const)('the %s in a page', (_, key, read, watch, value) => {
  it('is nothing before the worker has written it', async () => {
    expect(await read()).toBeNull();
  });

  it('is what the worker has written', async () => {
    await local.set({ [key]: value });
    expect(await read()).toEqual(value);
  });

  it.each([{ ...value, format: PLAN_FORMAT + 1 }, { ...value, format: undefined }, null, 'text', 7, []])(
    'is nothing where it is %j',
    async (stored) => {
      await local.set({ [key]: stored });
      expect(await read()).toBeNull();
    },
  );

  it('is followed: each new one, and its removal, until stopped', async () => {
    const seen = vi.fn();
    const stop = watch(seen);
    await local.set({ [key]: value, other: 1 });
    await local.set({ other: 2 });
    await local.set({ [key]: { format: PLAN_FORMAT + 1 } });
    await local.remove(key);
    stop();
    await local.set({ [key]: value });
    expect(seen.mock.calls).toEqual([[value], [null], [null]]);
  });

  it('is not guessed at where storage can not be read', async () => {
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'));
    await expect(read()).rejects.toThrow('corrupt');
    get.mockRestore();
  });
});
