// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileAt, fileInTab, glimpsePack } from '@/utils/packs/tab-pack';

const listeners = vi.hoisted(() => ({ updated: new Set<(id: number) => void>(), removed: new Set<(id: number) => void>() }));
const { tabs, executeScript } = vi.hoisted(() => {
  const event = (of: Set<(id: number) => void>) => ({
    addListener: (listener: (id: number) => void) => of.add(listener),
    removeListener: (listener: (id: number) => void) => of.delete(listener),
  });
  return {
    executeScript: vi.fn(),
    tabs: {
      create: vi.fn(),
      get: vi.fn(),
      remove: vi.fn(async () => {}),
      onUpdated: event(listeners.updated),
      onRemoved: event(listeners.removed),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { tabs, scripting: { executeScript } } }));

/** The document of the tab: functions run in it as browsers run them, and what they give goes as JSON. */
function shows(text: string, { type = 'application/json', encoding = 'UTF-8', url = 'https://packs.example/a.json' } = {}): void {
  const pre = document.createElement('pre');
  pre.textContent = text;
  document.body.replaceChildren(pre);
  for (const [key, value] of Object.entries({ contentType: type, characterSet: encoding, URL: url })) {
    Object.defineProperty(document, key, { value, configurable: true });
  }
  executeScript.mockImplementation(async ({ func, args }: { func: (...args: unknown[]) => unknown; args: unknown[] }) => [
    { result: JSON.parse(JSON.stringify(func(...args) ?? null)) },
  ]);
}

beforeEach(() => {
  vi.clearAllMocks();
  listeners.updated.clear();
  listeners.removed.clear();
});
afterEach(() => vi.useRealTimers());

describe('a glimpse of a tab', () => {
  it.each([
    ['{ "format": 1, "id": "a", "version": 4 }', 'application/json', { id: 'a', version: 4 }],
    ['\n{"id":"a","format":1,"version":4}', 'text/plain', { id: 'a', version: 4 }],
    ['{ "format": 1, "id": 7, "version": 4 }', 'application/ld+json', {}],
    ['{ "format": 1, "id": "a", "vers', 'application/json', {}],
    ['{ "format": "long" }', 'application/json', null],
    ['[{ "format": 1 }]', 'application/json', null],
    [`{ "items": "${'x'.repeat(300)}", "format": 1 }`, 'application/json', null],
    ['{ "format": 1, "id": "a", "version": 4 }', 'text/html', null],
    ['', 'text/plain', null],
  ])('of %j as %s is %j', async (text, type, expected) => {
    shows(text, { type });
    expect(await glimpsePack(4)).toEqual(expected);
  });

  it('is of a long text no more than that it begins as one; of what is closed to us nothing', async () => {
    shows(`{ "format": 1, "id": "a", "version": 4, "x": "${'x'.repeat(6 * 1024 * 1024)}" }`);
    expect(await glimpsePack(4)).toEqual({});
    executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    expect(await glimpsePack(4)).toBeUndefined();
  });

  it('never asks a page for its text', async () => {
    shows('{ "format": 1 }', { type: 'text/html' });
    const text = vi.spyOn(Node.prototype, 'textContent', 'get');
    expect(await glimpsePack(4)).toBeNull();
    expect(text).not.toHaveBeenCalled();
    text.mockRestore();
  });
});

describe('the file in a tab', () => {
  it('is its text, and the address without the place in it', async () => {
    shows('{ "año": 1 }', { url: 'https://packs.example/a.json#top' });
    const found = await fileInTab(4);
    if ('fault' in found) throw new Error(found.fault.code);
    expect(found.address).toBe('https://packs.example/a.json');
    expect(found.text).toBe('{ "año": 1 }');
  });

  it.each([
    ['{}', { type: 'text/html' }, { code: 'tab-unread' }],
    ['{}', { url: 'http://packs.example/a.json' }, { code: 'tab-address', found: 'http://packs.example/a.json' }],
    ['x'.repeat(6 * 1024 * 1024), {}, { code: 'too-big', found: '6.0', limit: 5 }],
    ['{ "aÃ±o": 1 }', { encoding: 'windows-1252' }, { code: 'tab-encoding', found: 'windows-1252' }],
  ])('is not taken where it can not be told (%#)', async (text, as, fault) => {
    shows(text, as);
    expect(await fileInTab(4)).toMatchObject({ fault });
  });

  it('is ASCII in any encoding', async () => {
    shows('{}', { encoding: 'windows-1252' });
    expect(await fileInTab(4)).toHaveProperty('text');
  });
});

describe('the file at an address', () => {
  const loaded = { id: 7, status: 'complete', url: 'https://packs.example/a.json' };

  it('is read in a tab behind, once it has loaded, which closes then', async () => {
    shows('{}');
    tabs.create.mockResolvedValue({ id: 7 });
    tabs.get.mockResolvedValue({ id: 7, status: 'complete', url: 'about:blank' });
    const reading = fileAt(loaded.url, 3);
    await vi.waitFor(() => expect(tabs.get).toHaveBeenCalled());
    expect(executeScript).not.toHaveBeenCalled();
    tabs.get.mockResolvedValue(loaded);
    for (const updated of listeners.updated) updated(7);
    expect(await reading).toHaveProperty('text');
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: loaded.url, active: false });
    expect(tabs.remove).toHaveBeenCalledExactlyOnceWith(7);
    expect([listeners.updated.size, listeners.removed.size]).toEqual([0, 0]);
  });

  it('is none where the tab closes, never loads, or is not opened; nothing listens on', async () => {
    vi.useFakeTimers();
    shows('{}');
    tabs.create.mockResolvedValue({ id: 7 });
    tabs.get.mockResolvedValue({ id: 7, status: 'loading', url: 'about:blank' });
    const unread = { fault: { code: 'tab-unread', path: '' } };
    const closed = fileAt(loaded.url, 3);
    await vi.advanceTimersByTimeAsync(10);
    for (const removed of listeners.removed) removed(7);
    expect(await closed).toEqual(unread);
    const left = fileAt(loaded.url, 3);
    await vi.advanceTimersByTimeAsync(10);
    for (const removed of listeners.removed) removed(4);
    expect(listeners.removed.size).toBe(1);
    // The page that asked.
    for (const removed of listeners.removed) removed(3);
    expect(await left).toEqual(unread);
    const slow = fileAt(loaded.url, 3);
    await vi.advanceTimersByTimeAsync(26_000);
    expect(await slow).toEqual(unread);
    expect(tabs.remove).toHaveBeenCalledTimes(3);
    tabs.create.mockRejectedValue(new Error('no window'));
    expect(await fileAt(loaded.url, 3)).toEqual(unread);
    expect([listeners.updated.size, listeners.removed.size]).toEqual([0, 0]);
  });

  it.each(['http://packs.example/a.json', 'javascript:alert(1)', 'file:///etc/passwd', ''])(
    'is not looked for where packs are not taken from: %j',
    async (address) => {
      expect(await fileAt(address, 3)).toMatchObject({ fault: { code: 'tab-unread' } });
      expect(tabs.create).not.toHaveBeenCalled();
    },
  );
});
