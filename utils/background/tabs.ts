import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { Problem } from '@/utils/core/problem';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { askPage, type Paint } from '@/utils/extension/messages';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import { alwaysOn } from './always-on';
import { MARK_STYLE, toneStyle } from './mark-style';

/** What the worker does in a tab: put scripts and styles in, show the panel and the count. */

/** Puts the mentions script into a frame. */
export async function readFrame(tabId: number, frameId: number): Promise<void> {
  await putIn(tabId, frameId, ...(await alwaysOn()), '/mentions.js');
}

/** Puts the script into a frame that reads what its page says of itself. */
export function readFacts(tabId: number, frameId: number): Promise<void> {
  return putIn(tabId, frameId, '/facts.js');
}

/** Puts the card's script into a frame, with the one that reads what the page says of itself: the card tells what came since. */
export function readCard(tabId: number, frameId: number): Promise<void> {
  return putIn(tabId, frameId, '/facts.js', '/card.js');
}

/** Puts the strings of the interface into a frame, in the reader's language. */
export async function readStrings(tabId: number, frameId: number): Promise<void> {
  await putIn(tabId, frameId, await stringsFile());
}

/** A frame that has gone meanwhile is no fault. */
async function putIn(tabId: number, frameId: number, ...files: ScriptPublicPath[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files }).catch(goneMeanwhile);
}

async function stringsFile() {
  const { language } = await readSettings().catch(() => DEFAULT_SETTINGS);
  return `/strings-${resolveLanguage(language, browser.i18n.getUILanguage())}.js` as const;
}

/**
 * Puts the style of the marks into a page, at USER origin: it beats the page's own `!important` and reaches shadow roots. With
 * it comes the script that looks what the marks stand on and asks for tones.
 */
export async function stylePage(tabId: number, frameId: number, { inFrames, tones }: Paint): Promise<void> {
  const target = inFrames ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const sheet = { target, css: tones ? toneStyle(tones) : MARK_STYLE, origin: 'USER' as const };
  // Firefox leaves a sheet that is inserted again in its old place (ESR 153), and the last tones count.
  if (tones) await browser.scripting.removeCSS(sheet).catch(goneMeanwhile);
  await browser.scripting.insertCSS(sheet).catch(goneMeanwhile);
  if (!tones) await putIn(tabId, frameId, '/marked.js');
}

/**
 * Shows the panel in a tab's top document, putting its script there first where it isn't.
 * @throws Problem `page-unreadable` where scripts can't run.
 */
export async function showPanel(tabId: number, topicId: string | undefined): Promise<void> {
  const show = () => askPage(tabId, 'panel/show', { topicId }).catch(() => false);
  const [isThere, strings] = await Promise.all([show(), stringsFile()]);
  if (isThere) return;
  const files = [strings, '/panel.js' as const];
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files }).catch((error: unknown) => {
    throw new Problem('page-unreadable', String(error));
  });
  if (!(await show())) throw new Problem('page-unreadable');
}

/** Shows on the toolbar how many mentions a page has. */
export async function showCount(tabId: number, counts: Record<string, number>): Promise<void> {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const text = sum === 0 ? '' : sum > 999 ? '999+' : String(sum);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b3a36' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]).catch(goneMeanwhile);
}

/** Tabs close, navigate and forbid scripts at any moment; there is then nothing left to do in them. */
function goneMeanwhile(): void {}
