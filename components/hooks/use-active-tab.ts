import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab beside which this page stands. */
export interface ActiveTab {
  id: number;
  windowId: number;
  /** Absent where the browser does not let us see it: its own pages, stores. */
  url: string | undefined;
  /** Absent where its address is. */
  title: string | undefined;
  /** True until the page has loaded: nothing can be said of it yet. */
  loading: boolean;
  /** Grows whenever the tab shows another page or has finished loading one. */
  visit: number;
}

/** @returns the active tab of this window, followed as the reader moves on; null where there is none, undefined at first. */
export function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();

  useEffect(() => {
    let current = true;
    const read = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
      if (!current) return;
      setTab((before) => {
        if (active?.id === undefined) return null;
        return {
          id: active.id,
          windowId: active.windowId,
          url: active.url,
          title: active.title,
          loading: active.status === 'loading',
          visit: (before?.visit ?? 0) + 1,
        };
      });
    };
    const updated = (_id: number, change: { status?: string; url?: string }, changed: { active: boolean }) => {
      if (changed.active && (change.status === 'complete' || change.url !== undefined)) void read();
    };
    const activated = () => void read();
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    void read();
    return () => {
      current = false;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);

  return tab;
}
