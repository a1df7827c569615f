import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPanel } from '@/utils/background/panel';

const { native, showPanel, askForTopic } = vi.hoisted(() => ({
  native: { open: vi.fn(async () => {}), isThere: true },
  showPanel: vi.fn(async () => {}),
  askForTopic: vi.fn(async () => {}),
}));
vi.mock('@/utils/background/tabs', () => ({ showPanel }));
vi.mock('@/utils/extension/native-panel', () => ({
  openNativePanel: () => (native.isThere ? native.open : undefined),
  askForTopic,
}));

beforeEach(() => {
  vi.clearAllMocks();
  native.isThere = true;
});
const tab = { id: 7, windowId: 3 };

describe('the panel that a page asks for', () => {
  it('is the one in the page where the reader wants no other', async () => {
    await openPanel(tab, 'harbor', false);
    expect(showPanel).toHaveBeenCalledWith(7, 'harbor');
    expect(native.open).not.toHaveBeenCalled();
  });

  it('is the browser’s own before anything is waited for, and told the topic', async () => {
    const opening = openPanel(tab, 'harbor', true);
    expect(native.open).toHaveBeenCalledOnce();
    await opening;
    expect(askForTopic).toHaveBeenCalledWith({ tabId: 7, topicId: 'harbor', at: expect.any(Number) });
    expect(showPanel).not.toHaveBeenCalled();
  });

  it('is the one in the page where the browser refuses', async () => {
    native.open.mockRejectedValueOnce(new Error('may only be called in response to a user gesture'));
    await openPanel(tab, 'harbor', true);
    expect(showPanel).toHaveBeenCalledWith(7, 'harbor');
  });

  it.each([
    ['the browser has none', tab, false],
    ['the page stands in no window', { id: 7, windowId: undefined }, true],
  ])('is the one in the page where %s', async (_, from, isThere) => {
    native.isThere = isThere;
    await openPanel(from, undefined, true);
    expect(showPanel).toHaveBeenCalledWith(7, undefined);
    expect(askForTopic).not.toHaveBeenCalled();
  });
});
