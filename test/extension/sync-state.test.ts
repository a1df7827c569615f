import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSyncState, SYNC_STATE_KEY } from '@/utils/extension/sync-state';

const note = (state: unknown) => fakeBrowser.storage.local.set({ [SYNC_STATE_KEY]: state });
const told = vi.fn();
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  told.mockClear();
});
afterEach(() => stop());

it('tells how the mirror stands, now and whenever that changes, until it is stopped', async () => {
  await note('fine');
  stop = followSyncState(told);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([['fine']]));
  await note('full');
  expect(told.mock.lastCall).toEqual(['full']);
  stop();
  await note('refused');
  expect(told).toHaveBeenCalledTimes(2);
});

it('takes what no version of ours has noted for nothing', async () => {
  await note('perfect');
  stop = followSyncState(told);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[undefined]]));
});
