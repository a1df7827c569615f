import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPanel } from '@/utils/background/panel';

const { native, showPanel, askForPanel, forgetAskedPanel } = vi.hoisted(() => ({
  native: { open: vi.fn(async () => {}), isThere: true },
  showPanel: vi.fn(async () => {}),
  askForPanel: vi.fn(async () => {}),
  forgetAskedPanel: vi.fn(async () => {}),
}));
vi.mock('@/utils/background/tabs', () => ({ showPanel, togglePanelInPage: vi.fn() }));
vi.mock('@/utils/extension/native-panel', () => ({
  openNativePanel: () => (native.isThere ? native.open : undefined),
  askForPanel,
  forgetAskedPanel,
}));

beforeEach(() => {
  vi.clearAllMocks();
  native.isThere = true;
});
const TOP = { tabId: 7, frameIds: [0] };
const tab = { id: 7, windowId: 3 };
const WISH = { place: { topicId: 'harbor', kind: 'fact', id: 'limit' }, topicId: 'harbor', lookedUp: 'ten days' } as const;

describe('the panel that a page asks for', () => {
  it('is the one in the page where the reader wants no other', async () => {
    await openPanel(tab, { topicId: 'harbor' }, false);
    expect(showPanel).toHaveBeenCalledWith(TOP, { topicId: 'harbor' });
    expect(native.open).not.toHaveBeenCalled();
  });

  it('is the browser’s own before anything is waited for, and told what it is to open at', async () => {
    const opening = openPanel(tab, Promise.resolve(WISH), true);
    expect(native.open).toHaveBeenCalledOnce();
    await opening;
    expect(askForPanel).toHaveBeenCalledWith({ ...WISH, tabId: 7, at: expect.any(Number) });
    expect(showPanel).not.toHaveBeenCalled();
    expect(forgetAskedPanel).not.toHaveBeenCalled();
  });

  it('is the one in the page where the browser refuses', async () => {
    native.open.mockRejectedValueOnce(new Error('may only be called in response to a user gesture'));
    await openPanel(tab, WISH, true);
    // The words of the page are left nowhere.
    expect(forgetAskedPanel).toHaveBeenCalledOnce();
    expect(showPanel).toHaveBeenCalledWith(TOP, WISH);
  });

  it.each([
    ['the browser has none', tab, false],
    ['the page stands in no window', { id: 7, windowId: undefined }, true],
  ])('is the one in the page where %s', async (_, from, isThere) => {
    native.isThere = isThere;
    await openPanel(from, {}, true);
    expect(showPanel).toHaveBeenCalledWith(TOP, {});
    expect(askForPanel).not.toHaveBeenCalled();
  });

  it('stands in the very document that asks, where the browser names it', async () => {
    await openPanel({ ...tab, documentId: 'F00D' }, {}, false);
    expect(showPanel).toHaveBeenCalledWith({ tabId: 7, documentIds: ['F00D'] }, {});
  });
});
