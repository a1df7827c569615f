import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenSeen } from '@/utils/page/seen';

afterEach(() => vi.restoreAllMocks());

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('work for when a page is seen', () => {
  it('is done at once where it is', () => {
    const call = vi.fn();
    whenSeen(document, new AbortController().signal, call);
    expect(call).toHaveBeenCalledOnce();
  });

  it('waits while the tab is in the background, and is done once', () => {
    hide(true);
    const call = vi.fn();
    whenSeen(document, new AbortController().signal, call);
    hide(true);
    expect(call).not.toHaveBeenCalled();
    hide(false);
    hide(false);
    expect(call).toHaveBeenCalledOnce();
  });

  it('is dropped when it is called off', () => {
    hide(true);
    const call = vi.fn();
    const life = new AbortController();
    whenSeen(document, life.signal, call);
    life.abort();
    hide(false);
    expect(call).not.toHaveBeenCalled();
  });
});
