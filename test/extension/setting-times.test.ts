import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTimes, TIMES_KEY } from '@/utils/extension/setting-times';

beforeEach(() => fakeBrowser.reset());

it.each([
  [{ theme: 5, badge: 'late', marks: null, dock: 1e308, order: Number.MAX_SAFE_INTEGER }, { theme: 5 }],
  ['damaged', {}],
  [null, {}],
  [undefined, {}],
])('of times stored as %j those that are times are kept', async (stored, kept) => {
  await fakeBrowser.storage.local.set({ [TIMES_KEY]: stored });
  expect(await readTimes()).toEqual(kept);
});
