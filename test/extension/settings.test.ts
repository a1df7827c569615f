import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { SETTING_FIELDS, settingKey } from '@/utils/extension/setting-keys';
import { readRawSettings, readSettings, settingItems, watchSettings } from '@/utils/extension/settings';
import { storeSetting } from '../fixtures/settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const { local } = fakeBrowser.storage;
const silenced: Settings['silenced'] = [{ topicId: 'a', term: 'the harbor', site: null }];
const whole: Settings = {
  ...DEFAULT_SETTINGS,
  topics: { a: 'off', b: 'every' },
  hues: { a: 3 },
  order: ['b', 'a'],
  offSites: ['a.example'],
  onlySites: ['*.b.example'],
  onSites: ['c.example/news'],
  language: 'es',
  silenced,
  cardDelay: 500,
  dock: 'left',
  panelWidth: 512,
  makeRoom: false,
  panelPlace: 'browser',
  badge: 'topics',
  markStyle: 'both',
  marks: 'section',
  theme: 'dark',
  textSize: 115,
  sync: 'all',
};

async function storeWhole(): Promise<void> {
  for (const field of SETTING_FIELDS) await storeSetting(field, whole[field]);
}

describe('settings', () => {
  it('have their defaults before anything was chosen, and nothing is written for that', async () => {
    const set = vi.spyOn(local, 'set');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(set).not.toHaveBeenCalled();
  });

  it('come back as they were written, each field under a key of its own', async () => {
    await storeWhole();
    expect(await readSettings()).toEqual(whole);
    expect(await local.get(['settings.topics', 'settings.offSites', 'settings.language'])).toEqual({
      'settings.topics': whole.topics,
      'settings.offSites': whole.offSites,
      'settings.language': whole.language,
    });
  });

  it.each<[string, unknown, Partial<Settings>]>([
    ['settings.topics', 'off', { topics: {} }],
    ['settings.topics', ['off'], { topics: {} }],
    ['settings.topics', { a: 'off', b: 7, c: 'every', d: 'later' }, { topics: { a: 'off', c: 'every' } }],
    ['settings.offSites', 'a.example', { offSites: [] }],
    ['settings.offSites', { 0: 'a.example' }, { offSites: [] }],
    ['settings.offSites', ['a.example', 7, null, 'b.example'], { offSites: ['a.example', 'b.example'] }],
    ['settings.silenced', 'x', { silenced: [] }],
    ['settings.silenced', [{ topicId: 'a' }, ...silenced, 7], { silenced }],
    ['settings.language', 'fr', { language: 'auto' }],
    ['settings.cardDelay', 260, { cardDelay: 250 }],
    ['settings.cardDelay', '500', { cardDelay: 250 }],
    ['settings.language', 7, { language: 'auto' }],
    ['settings.dock', 'top', { dock: 'right' }],
    ['settings.panelWidth', 4000, { panelWidth: 400 }],
    ['settings.panelWidth', '512', { panelWidth: 400 }],
    ['settings.makeRoom', 'no', { makeRoom: true }],
    ['settings.panelPlace', 'window', { panelPlace: 'page' }],
    ['settings.hues', { a: 9, b: 2 }, { hues: { b: 2 } }],
    ['settings.order', 'b', { order: [] }],
    ['settings.onlySites', [7, 'b.example'], { onlySites: ['b.example'] }],
    ['settings.onSites', 7, { onSites: [] }],
    ['settings.markStyle', 'loud', { markStyle: 'underline' }],
    ['settings.marks', true, { marks: 'all' }],
    ['settings.theme', 'pink', { theme: 'auto' }],
    ['settings.textSize', 117, { textSize: 100 }],
    ['settings.sync', 1, { sync: 'off' }],
  ])('are salvaged field by field: %s being %j costs no other', async (key, damaged, change) => {
    await storeWhole();
    await local.set({ [key]: damaged });
    expect(await readSettings()).toEqual({ ...whole, ...change });
    // What is stored is left for whoever understands it.
    expect((await local.get(key))[key]).toEqual(damaged);
  });

  it('are always whole, whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.anything(), async (topics, offSites, language) => {
        vi.spyOn(local, 'get').mockResolvedValue({
          'settings.topics': topics,
          'settings.offSites': offSites,
          'settings.language': language,
        } as never);
        const settings = await readSettings();
        expect(Object.values(settings.topics).every((mode) => ['relevant', 'every', 'off'].includes(mode))).toBe(true);
        expect(settings.offSites.every((site) => typeof site === 'string')).toBe(true);
        expect(['auto', 'en', 'es']).toContain(settings.language);
        expect(Object.getPrototypeOf(settings.topics)).toBe(Object.prototype);
      }),
    );
  });

  it('are tried for five times, 200 ms apart', async () => {
    vi.useFakeTimers();
    await storeWhole();
    const get = vi.spyOn(local, 'get');
    for (let attempt = 0; attempt < 4; attempt++) get.mockRejectedValueOnce(new Error('just starting'));
    const reading = readSettings();
    await vi.advanceTimersByTimeAsync(799);
    expect(get).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toEqual(whole);
    expect(get).toHaveBeenCalledTimes(5);
  });

  it('that can not be read after that are a problem, and nothing is written over them', async () => {
    vi.useFakeTimers();
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt store'));
    const set = vi.spyOn(local, 'set');
    const given = expect(readSettings()).rejects.toMatchObject({
      name: 'Problem',
      code: 'settings-unreadable',
      detail: expect.stringContaining('corrupt store'),
    });
    await vi.runAllTimersAsync();
    await given;
    expect(get).toHaveBeenCalledTimes(5);
    expect(set).not.toHaveBeenCalled();
  });

  it('keep what a newer version wrote beside them when one is changed', async () => {
    await local.set(settingItems('topics', { a: 'off' }, { b: 'later', c: 'every' }));
    // What can be read is as it was chosen: `c` is gone.
    expect((await readRawSettings())('topics')).toEqual({ a: 'off', b: 'later' });
    expect((await readSettings()).topics).toEqual({ a: 'off' });
    await local.set(settingItems('hues', { a: 1 }, { b: 'plaid' }));
    expect((await readRawSettings())('hues')).toEqual({ a: 1, b: 'plaid' });
  });
});

describe('following settings', () => {
  it('brings them whole at each change, wherever it was made, and only then', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await local.set({ plan: {} });
    await storeWhole();
    await vi.waitFor(() => expect(seen.length).toBe(SETTING_FIELDS.length));
    expect(seen.at(-1)).toEqual(whole);
    stop();
    await storeSetting('language', 'en');
    expect(seen.length).toBe(SETTING_FIELDS.length);
  });

  it('also brings their defaults when they were cleared', async () => {
    await storeWhole();
    const seen = vi.fn();
    watchSettings(seen);
    await local.remove(SETTING_FIELDS.map(settingKey));
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(DEFAULT_SETTINGS));
  });

  it('keeps what is shown when a read fails', async () => {
    vi.useFakeTimers();
    const seen = vi.fn();
    watchSettings(seen);
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'));
    await storeSetting('language', 'es');
    await vi.runAllTimersAsync();
    expect(seen).not.toHaveBeenCalled();
  });
});
