import { askPage } from '@/utils/extension/messages';

/** What the keyboard shortcuts of the manifest do. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['next-mention', 1],
  ['previous-mention', -1],
]);

/** Runs a shortcut in the tab in which it was pressed; a page without mentions has nothing to walk through. */
export function runCommand(command: string, tabId: number | undefined): void {
  const by = STEPS.get(command);
  if (by && tabId !== undefined) void askPage(tabId, 'mentions/step', { by }).catch(() => undefined);
}
