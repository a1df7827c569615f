import { browser } from 'wxt/browser';
import { roomStyle } from '@/utils/core/interface/room';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { readSettings } from '@/utils/extension/settings';

/** @returns whether the style that makes room lies in the page, with the script that tries it: not where the reader has switched that off. */
export async function makeRoom(tabId: number, stand: Stand): Promise<boolean> {
  const { makeRoom: wanted } = await readSettings();
  if (!wanted) return false;
  const target = { tabId, frameIds: [0] };
  await Promise.all([
    browser.scripting.insertCSS(sheet(tabId, stand)),
    browser.scripting.executeScript({ target, files: ['/room.js'] }),
  ]);
  return true;
}

/** A tab that has gone meanwhile took the style along. */
export async function takeRoom(tabId: number, stand: Stand): Promise<void> {
  await browser.scripting.removeCSS(sheet(tabId, stand)).catch(() => undefined);
}

function sheet(tabId: number, stand: Stand) {
  return { target: { tabId, frameIds: [0] }, css: roomStyle(stand), origin: 'USER' as const };
}
