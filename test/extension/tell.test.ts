import { afterEach, describe, expect, it, vi } from 'vitest';
import { tell } from '@/utils/extension/tell';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose worker answers so, one message after another. */
function browserThat(...answers: (() => unknown)[]) {
  const sendMessage = vi.fn(async () => answers[sendMessage.mock.calls.length - 1]?.());
  vi.stubGlobal('browser', { runtime: { id: 'sidelight', sendMessage } });
  return sendMessage;
}
const ends = () => {
  throw new Error('The message port closed before a response was received.');
};

describe('what a page says to the worker', () => {
  it('is said once where the worker answers', async () => {
    const said = browserThat(() => ({ ok: true, value: true }));
    expect(await tell('page/off')).toBe(true);
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('is said once more where the worker ends before it has answered', async () => {
    const said = browserThat(ends, () => ({ ok: true, value: true }));
    expect(await tell('page/off')).toBe(true);
    expect(said.mock.calls).toEqual([[{ name: 'page/off', payload: undefined }], [{ name: 'page/off', payload: undefined }]]);
  });

  it('is left where there is no worker, also where the browser throws at once', async () => {
    const said = browserThat(ends, ends);
    expect(await tell('page/paint', { inFrames: false })).toBeUndefined();
    expect(said).toHaveBeenCalledTimes(2);
    const gone = vi.fn(() => ends());
    vi.stubGlobal('browser', { runtime: { id: 'sidelight', sendMessage: gone } });
    expect(await tell('page/off')).toBeUndefined();
    expect(gone).toHaveBeenCalledTimes(1);
  });
});
