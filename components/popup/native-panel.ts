import { browser } from 'wxt/browser';

/** Firefox's sidebar, which WXT's types leave out. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * @returns what opens the browser's own side panel, or undefined where it has none. Must be called in the click
 * itself: both browsers refuse it after the first `await`.
 */
export function openNativePanel(windowId: number): (() => Promise<void>) | undefined {
  const { sidePanel } = browser;
  const { sidebarAction } = browser as unknown as WithSidebar;
  const open = sidePanel ? () => sidePanel.open({ windowId }) : sidebarAction ? () => sidebarAction.open() : undefined;
  return open && (() => open().then(() => window.close()));
}
