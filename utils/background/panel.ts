import { askForTopic, openNativePanel } from '@/utils/extension/native-panel';
import { showPanel } from './tabs';

/** The tab that asks for the panel. */
interface AskingTab {
  id: number;
  windowId: number | undefined;
}

/**
 * Opens the panel for the reader of a page.
 *
 * @param beside whether they want it as the browser's own. Chromium grants that in the message that their click has sent, and
 *   not after any waiting: the page says what they want, since the settings would come too late. A browser that refuses
 *   (Firefox does, from a page) shows it in the page.
 */
export async function openPanel(tab: AskingTab, topicId: string | undefined, beside: boolean): Promise<void> {
  const opened = beside && tab.windowId !== undefined ? openNativePanel(tab.windowId)?.() : undefined;
  const isOpen = opened?.then(
    () => true,
    () => false,
  );
  if (topicId !== undefined && isOpen) await askForTopic({ tabId: tab.id, topicId, at: Date.now() });
  if (!(await isOpen)) await showPanel(tab.id, topicId);
}
