import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mentionsIn } from '@/utils/extension/tab-mentions';

const send = vi.fn();
const execute = vi.fn();
beforeEach(() => {
  vi.resetAllMocks();
  Reflect.set(fakeBrowser.tabs, 'sendMessage', send);
  Reflect.set(fakeBrowser, 'scripting', { executeScript: execute });
});

describe('the mentions in a tab', () => {
  it('are what its page says', async () => {
    send.mockResolvedValue({ ok: true, value: [{ id: 1 }] });
    expect(await mentionsIn(7)).toEqual([{ id: 1 }]);
    expect(execute).not.toHaveBeenCalled();
  });

  it('are none where the page is watched but holds no candidate', async () => {
    send.mockRejectedValue(new Error('Receiving end does not exist'));
    execute.mockResolvedValue([{ result: true }]);
    expect(await mentionsIn(7)).toEqual([]);
  });

  it.each([
    ['is not ours to read', () => execute.mockRejectedValue(new Error('Cannot access contents'))],
    ['is no page that is watched', () => execute.mockResolvedValue([{ result: false }])],
  ])('are a problem where it %s', async (_, arrange) => {
    send.mockRejectedValue(new Error('Receiving end does not exist'));
    arrange();
    await expect(mentionsIn(7)).rejects.toMatchObject({ code: 'no-answer' });
  });
});
