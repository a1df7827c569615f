import { askPage } from '@/utils/extension/messages';
import { togglePanel } from './panel';
import { toggleSite } from './site-switch';

/** The tab in which a shortcut was pressed or a menu's item chosen. */
export interface Where {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}

/** What the keyboard shortcuts of the manifest do; the browser itself opens the popup. */
const COMMANDS: ReadonlyMap<string, (tabId: number, tab: Where) => Promise<unknown>> = new Map([
  ['next-mention', (tabId: number) => askPage(tabId, 'mentions/step', { by: 1 })],
  ['previous-mention', (tabId: number) => askPage(tabId, 'mentions/step', { by: -1 })],
  ['toggle-panel', (id: number, { windowId }: Where) => togglePanel({ id, windowId })],
  ['toggle-site', (_: number, { url }: Where) => toggleSite(url)],
]);

/** Runs a shortcut in its tab. Where it can't do anything (a page that is not read, none to walk through) it does nothing. */
export function runCommand(command: string, tab: Where | undefined): void {
  if (tab?.id !== undefined) void COMMANDS.get(command)?.(tab.id, tab).catch(() => undefined);
}
