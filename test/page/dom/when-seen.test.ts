import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenSeen } from '@/utils/page/dom/when-seen';

/** What waits for the next frame: browsers draw none of a page that isn't seen. */
let frames: FrameRequestCallback[];
let hidden = false;
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => frames.push(call));
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function drawFrame() {
  for (const call of frames.splice(0)) call(0);
}

describe('work for when a page is seen', () => {
  it('is done at once where it is', () => {
    hidden = false;
    const call = vi.fn();
    whenSeen(document, new AbortController().signal, call);
    expect(call).toHaveBeenCalledOnce();
    expect(frames).toEqual([]);
  });

  it('waits while the tab is in the background, and is done once', () => {
    hidden = true;
    const call = vi.fn();
    whenSeen(document, new AbortController().signal, call);
    // Firefox draws some all the same, now and then.
    drawFrame();
    expect(call).not.toHaveBeenCalled();
    hidden = false;
    drawFrame();
    drawFrame();
    expect(call).toHaveBeenCalledOnce();
  });

  it('is dropped when it is called off', () => {
    hidden = true;
    const call = vi.fn();
    const life = new AbortController();
    whenSeen(document, life.signal, call);
    life.abort();
    hidden = false;
    drawFrame();
    expect(call).not.toHaveBeenCalled();
    expect(frames).toEqual([]);
  });
});
