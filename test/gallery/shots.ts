import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../run/setup.mjs';
import { type GalleryBrowser, openGallery } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { nameOf, type View, viewsOf } from './views.ts';

/** Where the pictures lie. */
export const SHOTS = join(ROOT, '.output', 'shots');
/** Pages that are drawn at once. */
const AT_ONCE = 2;
const TARGET = { finger: 44, mouse: 24 };

/**
 * Saves a picture of every view of the gallery whose name has all these words between its dots; a word may also be the beginning
 * of its state's name.
 * @returns how many pictures, and the faults in their layout, each with the name of its view.
 */
export async function takeShots(gallery: string, words: readonly string[]): Promise<{ count: number; faults: string[] }> {
  const browser = await openGallery(gallery);
  try {
    const views = (await viewsIn(browser)).filter((view) => {
      const parts = nameOf(view).split('.');
      return words.every((word) => parts.includes(word) || parts[0]?.startsWith(word));
    });
    if (words.length === 0) rmSync(SHOTS, { recursive: true, force: true });
    mkdirSync(SHOTS, { recursive: true });
    const left = views.values();
    const faults: string[] = [];
    const work = async (lane: number) => {
      for (const view of left) {
        const page = await browser.see(view, lane);
        for (const fault of await page.evaluate(layoutFaults, view.isTouch ? TARGET.finger : TARGET.mouse))
          faults.push(`${nameOf(view)}: ${fault}`);
        const path = join(SHOTS, `${nameOf(view)}.png`);
        if (view.height === undefined) await page.screenshot({ path, fullPage: true });
        else writeFileSync(path, await screenOf(page));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => work(lane)));
    return { count: views.length, faults };
  } finally {
    await browser.close();
  }
}

/** Playwright (1.65) takes another part of a page that runs from right to left and is wider than the screen. */
async function screenOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  return Buffer.from(data, 'base64');
}

async function viewsIn(browser: GalleryBrowser): Promise<View[]> {
  const page = await browser.overview();
  const states = await page.evaluate(() =>
    Object.entries(globalThis.gallery.states).map(([name, { surface }]) => ({ name, surface })),
  );
  return states.flatMap(({ name, surface }) => viewsOf(name, surface));
}
