import { browser } from 'wxt/browser';
import { roomStyle } from '@/utils/core/interface/room';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { readSettings } from '@/utils/extension/settings';
import type { Place } from './place';

/** @returns whether the style that makes room lies in the page, with the script that tries it: not where the reader has switched that off. */
export async function makeRoom(place: Place, stand: Stand): Promise<boolean> {
  const { makeRoom: wanted } = await readSettings();
  if (!wanted) return false;
  await Promise.all([
    browser.scripting.insertCSS(sheet(place, stand)),
    browser.scripting.executeScript({ target: place, files: ['/room.js'] }),
  ]);
  return true;
}

/** A document that has gone meanwhile took the style along. */
export async function takeRoom(place: Place, stand: Stand): Promise<void> {
  await browser.scripting.removeCSS(sheet(place, stand)).catch(() => undefined);
}

function sheet(target: Place, stand: Stand) {
  return { target, css: roomStyle(stand), origin: 'USER' as const };
}
