import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseTopic, chooseWhole } from '@/utils/background/choices';
import { restore, usage, wipe } from '@/utils/background/reader-data';
import { readStatus } from '@/utils/background/status';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readPlan } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { storeBundle } from '@/utils/packs/pack-store';
import { inventedPack } from '../fixtures/pack';
import { freshBrowser, shipPacks } from '../fixtures/worker';

const { local, sync } = fakeBrowser.storage;

beforeEach(async () => {
  freshBrowser();
  shipPacks();
  await storeBundle([inventedPack()]);
  await chooseTopic('harbor', 'off');
  await chooseWhole({ field: 'theme', value: 'dark' });
});
afterEach(() => vi.unstubAllGlobals());

it('every choice is forgotten, here and in the copy, and pages follow; then all of it comes back', async () => {
  await sync.set({ 'sl.theme': { when: 1, value: 'dark' } });
  await local.set({ 'somebody.else': 1 });
  const [before, plan] = [await local.get(null), await readPlan()];
  const gone = await wipe();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['harbor', 'pier']);
  expect(await sync.get(null)).toEqual({});
  expect((await local.get('somebody.else'))['somebody.else']).toBe(1);
  await restore(gone);
  expect(await local.get(null)).toEqual(before);
  expect(await readPlan()).toEqual(plan);
});

it('what is forgotten can come back also where no plan could be made of what is left', async () => {
  const { theme } = await readSettings();
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk full'));
  const gone = await wipe();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await readStatus()).toBe('settings-unsaved');
  await restore(gone);
  expect((await readSettings()).theme).toBe(theme);
  expect(await readStatus()).toBeNull();
});

it('says so where storage lets nothing be forgotten, or brought back: it is all there still', async () => {
  const before = await readSettings();
  vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('disk full'));
  await expect(wipe()).rejects.toMatchObject({ code: 'settings-unsaved' });
  expect(await readSettings()).toEqual(before);
  const gone = await wipe();
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk full'));
  await expect(restore(gone)).rejects.toMatchObject({ code: 'settings-unsaved' });
  await restore(gone);
  expect(await readSettings()).toEqual(before);
});

it('only what was a choice can be brought back', async () => {
  await restore({ 'settings.theme': 'light', plan: { format: 99 }, 'settings.glow': 1 });
  expect((await readSettings()).theme).toBe('light');
  expect(await local.get('settings.glow')).toEqual({});
  expect((await readPlan())?.topics.map(({ id }) => id)).toEqual(['pier']);
});

it('what is kept is told by part, and requests to elsewhere are counted', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5_000 }) } });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { name: 'chrome-extension://test-extension-id/packs/index.json' },
    { name: 'https://elsewhere.example/' },
  ] as never);
  const { settings, plan, packs, requests } = await usage();
  expect(settings).toBeGreaterThan(20);
  expect(plan).toBeGreaterThan(settings);
  expect([packs, requests]).toEqual([5_000, 1]);
  vi.stubGlobal('navigator', {});
  expect((await usage()).packs).toBeNull();
});
