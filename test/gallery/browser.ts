import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { waitFor } from '../drive/wait.ts';
import { findBrowser } from '../run/setup.mjs';
import { queryOf } from './address.ts';
import type { View } from './views.ts';

/** Chromium with the gallery in it. */
export interface GalleryBrowser {
  /** Opens the gallery's overview. */
  overview(): Promise<Page>;
  /** Shows a view in a page, kept from view to view. @param lane several lanes work at once. Throws where it can't be shown. */
  see(view: View, lane?: number): Promise<Page>;
  close(): Promise<void>;
}

const FINGER: BrowserContextOptions = { isMobile: true, hasTouch: true };

/** @param gallery the address of the built gallery's page. */
export async function openGallery(gallery: string): Promise<GalleryBrowser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args });
  const pages = new Map<string, Promise<Page>>();
  const pageFor = (isTouch: boolean, lane: number) => {
    const key = `${isTouch} ${lane}`;
    const page = pages.get(key) ?? browser.newPage(isTouch ? FINGER : {});
    pages.set(key, page);
    return page;
  };
  return {
    async overview() {
      const page = await pageFor(false, 0);
      await page.goto(gallery);
      return page;
    },
    async see({ address, theme, width, height = 640, isTouch, isPaper = false }, lane = 0) {
      const page = await pageFor(isTouch, lane);
      await page.setViewportSize({ width, height });
      const forcedColors = theme === 'forced' ? 'active' : 'none';
      await page.emulateMedia({
        media: isPaper ? 'print' : 'screen',
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors,
        reducedMotion: 'reduce',
      });
      await page.goto(gallery + queryOf(address));
      await waitFor(() => page.evaluate(() => globalThis.gallery.ready), { what: `the state ${address.state}` });
      return page;
    },
    close: () => browser.close(),
  };
}
