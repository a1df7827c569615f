import type { PanelWish } from '@/utils/core/facts/panel-wish';
import { askForPanel, forgetAskedPanel, openNativePanel, toggleNativePanel } from '@/utils/extension/native-panel';
import { placeIn } from './place';
import { showPanel, togglePanelInPage } from './tabs';

/** The tab that asks for the panel. */
export interface AskingTab {
  id: number;
  windowId: number | undefined;
  /** Of the page that asks. */
  documentId?: string | undefined;
}

/**
 * Opens the panel for the reader of a page.
 *
 * @param wish what it opens at, which may be known only later: the panel is there meanwhile.
 * @param beside whether they want it as the browser's own. Chromium grants that in the message that their click has sent, and
 *   not after any waiting: the page says what they want, since the settings would come too late. A browser that refuses
 *   (Firefox does, from a page) shows it in the page.
 * @throws Problem as `showPanel`.
 */
export async function openPanel(tab: AskingTab, wish: PanelWish | Promise<PanelWish>, beside: boolean): Promise<void> {
  const opened = beside && tab.windowId !== undefined ? openNativePanel(tab.windowId)?.() : undefined;
  const isOpen = opened?.then(
    () => true,
    () => false,
  );
  const known = await wish;
  const isAsked = isOpen !== undefined && (known.topicId ?? known.lookedUp) !== undefined;
  if (isAsked) await askForPanel({ ...known, tabId: tab.id, at: Date.now() });
  if (await isOpen) return;
  if (isAsked) await forgetAskedPanel();
  await showPanel(placeIn(tab.id, tab.documentId), known);
}

/**
 * Shows the panel where the reader wants it, or hides it there. To be called in the event of their key itself. A browser that
 * refuses its own has it in the page. @throws Problem as `showPanel`.
 */
export async function togglePanel({ id, windowId }: AskingTab): Promise<void> {
  const isToggled = windowId !== undefined && (await toggleNativePanel(windowId));
  if (!isToggled) await togglePanelInPage(id);
}
