import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '@/utils/background/welcome';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
});
afterEach(() => vi.restoreAllMocks());

const opening = () => vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);

it('is opened after the first installation, once', async () => {
  const create = opening();
  await welcome('install');
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://test-extension-id/welcome.html' }]]);
  await welcome('install');
  await welcome('install');
  expect(create).toHaveBeenCalledOnce();
});

it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])('is never opened after %s', async (reason) => {
  const create = opening();
  await welcome(reason);
  expect(create).not.toHaveBeenCalled();
});

it('is not opened where the browser calls a later start the first', async () => {
  const create = opening();
  await fakeBrowser.storage.local.set({ plan: { format: 3 } });
  await welcome('install');
  expect(create).not.toHaveBeenCalled();
});

it.each(['get', 'set'] as const)('is not opened where it can’t be noted (%s fails)', async (call) => {
  const create = opening();
  vi.spyOn(fakeBrowser.storage.local, call).mockRejectedValue(new Error('corrupt'));
  await expect(welcome('install')).rejects.toThrow('corrupt');
  expect(create).not.toHaveBeenCalled();
});

it('is not opened by the worker of private windows', async () => {
  Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
  const create = opening();
  await welcome('install');
  expect(create).not.toHaveBeenCalled();
});
