import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import { STATEMENT_KINDS } from '@/utils/core/facts/statement-place';
import { panelPlaceInEvent } from './panel-place';

/** WXT's types leave it out. */
interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const firefoxSidebar = (): Sidebar | undefined => Reflect.get(browser, 'sidebarAction');

/**
 * @returns what opens the browser's own side panel, or undefined where it has none. Both browsers open it only for a click of
 * the reader: Firefox in the click itself, Chromium also in the answer to a message that the click has sent.
 */
export function openNativePanel(windowId: number): (() => Promise<void>) | undefined {
  const { sidePanel } = browser;
  const sidebar = firefoxSidebar();
  return sidePanel ? () => sidePanel.open({ windowId }) : sidebar && (() => sidebar.open());
}

/**
 * Where the reader wants the browser's own side panel: opens it in a window, or closes it there. To be called in the event of a key
 * itself. What Chromium's callbacks call counts as called there, what their own callbacks or any promise calls does not (156), so
 * all is asked at once and done in the answer that comes last.
 *
 * @returns whether that was done: not where the reader wants the panel in the page, or the browser has none or refuses.
 */
export function toggleNativePanel(windowId: number): Promise<boolean> {
  const { sidePanel, runtime, windows } = browser;
  return new Promise((resolve) => {
    const end = (toggled: Promise<void> | undefined) => {
      if (!toggled) return resolve(false);
      toggled.then(
        () => resolve(true),
        () => resolve(false),
      );
    };
    if (!sidePanel) return panelPlaceInEvent((beside) => end(beside ? firefoxSidebar()?.toggle() : undefined));
    let isWanted: boolean | undefined;
    let openPanels: number | undefined;
    let allWindows: number | undefined;
    const act = () => {
      if (isWanted === undefined || openPanels === undefined || allWindows === undefined) return;
      if (!isWanted) return end(undefined);
      // Chromium does not say in which windows it is open (156): where some have it and some not, it is opened. And Chromium 140
      // lets no extension close it.
      const isOpen = openPanels >= allWindows && sidePanel.close !== undefined;
      end(isOpen ? sidePanel.close({ windowId }) : sidePanel.open({ windowId }));
    };
    panelPlaceInEvent((beside) => {
      isWanted = beside;
      act();
    });
    runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }, ({ length }) => {
      openPanels = length;
      act();
    });
    windows.getAll({ windowTypes: ['normal'] }, ({ length }) => {
      allWindows = length;
      act();
    });
  });
}

export function hasNativePanel(): boolean {
  return openNativePanel(0) !== undefined;
}

/** What the browser's panel was opened at from a page. */
export interface AskedPanel extends PanelWish {
  tabId: number;
  /** When it was asked: asked again, it is shown again. */
  at: number;
}

/** Pages of the extension alone can read what lies there. */
const KEY = 'panel.asked';
const asked = z.object({
  tabId: z.number(),
  topicId: z.optional(z.string()),
  place: z.optional(z.object({ topicId: z.string(), kind: z.enum(STATEMENT_KINDS), id: z.string() })),
  lookedUp: z.optional(z.string()),
  at: z.number(),
});

export async function askForPanel(wish: AskedPanel): Promise<void> {
  await browser.storage.session.set({ [KEY]: wish });
}

/** Forgets it: the words of a page, which somebody has looked up, lie here no longer than until a panel has them. */
export async function forgetAskedPanel(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls back with what was asked for last, if anything: now and at each wish. @returns the way to stop. */
export function followAskedPanel(changed: (wish: AskedPanel) => void): () => void {
  const told = (stored: unknown) => {
    const read = z.safeParse(asked, stored);
    if (read.success) changed(read.data);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) told(changes[KEY].newValue);
  };
  browser.storage.session.onChanged.addListener(listen);
  browser.storage.session.get(KEY).then(
    (all) => told(all[KEY]),
    () => undefined,
  );
  return () => browser.storage.session.onChanged.removeListener(listen);
}
