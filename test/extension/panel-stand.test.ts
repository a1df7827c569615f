import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { followStand, keepStand } from '@/utils/extension/panel-stand';
import { storeSetting } from '../fixtures/settings';

/** Stores what the panel asks to be kept, once it is told to: a worker may take its time. */
let writes: (() => Promise<void>)[];
let told: Stand[];
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  writes = [];
  told = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { payload }: { payload?: { field: 'panelWidth'; value: number } } = Object(message);
    return new Promise((resolve) => {
      writes.push(async () => {
        if (payload) await storeSetting(payload.field, payload.value);
        resolve({ ok: true, value: undefined });
      });
    });
  });
  stop = followStand((stand) => told.push(stand));
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const wide = (width: number): Stand => ({ dock: 'right', width });
/** Until whatever has been told of a change has been heard. */
const settled = () => new Promise((done) => setTimeout(done));

describe('the stand of an open panel', () => {
  it('follows what is chosen elsewhere', async () => {
    await storeSetting('dock', 'left');
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ dock: 'left', width: 400 }));
    await storeSetting('panelWidth', 500);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ dock: 'left', width: 500 }));
    await fakeBrowser.storage.local.remove(['settings.dock', 'settings.panelWidth']);
    await vi.waitFor(() => expect(told.at(-1)).toEqual(wide(400)));
  });

  it('is not taken back to a place that the reader has left meanwhile', async () => {
    keepStand(wide(400), wide(416));
    keepStand(wide(416), wide(432));
    await writes[0]?.();
    await settled();
    expect(told).toEqual([]);
    await writes[1]?.();
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0));
    expect(new Set(told.map(({ width }) => width))).toEqual(new Set([432]));
  });

  it('is told to nobody once it is followed no more, not even what was on its way', async () => {
    keepStand(wide(400), wide(416));
    await storeSetting('dock', 'left');
    stop();
    await writes[0]?.();
    await settled();
    expect(told).toEqual([]);
  });
});
