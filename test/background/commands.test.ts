import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/utils/background/commands';

beforeEach(() => fakeBrowser.reset());

it.each([
  ['next-mention', 1],
  ['previous-mention', -1],
])('%s walks by %i in the tab where it was pressed', (command, by) => {
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no script there'));
  runCommand(command, 7);
  expect(send).toHaveBeenCalledExactlyOnceWith(7, { name: 'mentions/step', payload: { by } }, { frameId: 0 });
});

it('what is no command, or pressed in no tab, does nothing', () => {
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
  runCommand('next-mention', undefined);
  runCommand('toString', 7);
  expect(send).not.toHaveBeenCalled();
});
