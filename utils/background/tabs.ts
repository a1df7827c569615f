import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS, MARK_STYLES, type MarkStyle } from '@/utils/core/settings/settings';
import { askPage, type Paint } from '@/utils/extension/messages';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import { alwaysOn } from './always-on';
import { followPath, isWaiting, painted } from './in-page';
import { markStyle, originOf, toneStyle } from './mark-style';
import { type Place, placeIn } from './place';

/** What the worker does in a tab: put scripts and styles in, show the panel. */

/** Puts the mentions script into a page. @returns whether the page has refused it. */
export async function injectMentions(place: Place): Promise<boolean> {
  return !(await inject(place, ...(await alwaysOn()), '/mentions.js'));
}

/** Milliseconds until a page is asked once more that has refused the script: it waits for that, and asks nobody again. */
const AGAIN = 1000;

/** The same a while later, unless the tab shows another page by then, whose reader may want it left alone. @param url of the page. */
export async function injectMentionsLater(place: Place, url: string | undefined): Promise<void> {
  await new Promise((resume) => {
    setTimeout(resume, AGAIN);
  });
  const tab = await browser.tabs.get(place.tabId).catch(() => undefined);
  if (url !== undefined && tab?.url === url) await injectMentions(place);
}

/**
 * @param url of the page when it was heard of. @returns whether its tab still shows it. Where the address is another the document is
 *   asked: it may have changed that itself.
 */
export async function isThere(place: Place, url: string | undefined): Promise<boolean> {
  const tab = await browser.tabs.get(place.tabId).catch(() => undefined);
  if (url !== undefined && tab?.url === url) return true;
  return browser.scripting.executeScript({ target: place, func: isWaiting }).then(
    () => true,
    () => false,
  );
}

/** Has a page tell when it shows another path. */
export async function followPaths(place: Place): Promise<void> {
  await browser.scripting.executeScript({ target: place, func: followPath }).catch(goneMeanwhile);
}

/** Puts the script into a page that reads what it says of itself. */
export async function injectArticle(place: Place): Promise<void> {
  await inject(place, '/article.js');
}

/** Puts the card's script into a page, with the one that reads what the page says of itself: the card tells what came since. */
export async function injectCard(place: Place): Promise<void> {
  await inject(place, '/article.js', '/card.js');
}

/** Puts the strings of the interface into a page, in the reader's language. */
export async function injectStrings(place: Place): Promise<void> {
  await inject(place, await stringsFile());
}

/** @returns whether they are there: a document that has gone meanwhile is no fault. */
async function inject(target: Place, ...files: ScriptPublicPath[]): Promise<boolean> {
  return browser.scripting.executeScript({ target, files }).then(
    () => true,
    () => false,
  );
}

async function stringsFile() {
  const { language } = await readSettings().catch(() => DEFAULT_SETTINGS);
  return `/strings-${resolveLanguage(language, browser.i18n.getUILanguage())}.js` as const;
}

/**
 * Puts the style of the marks into a page, over whatever the page says of them. With it comes the script that looks what the marks
 * stand on and asks for tones.
 */
export async function stylePage(place: Place, { inFrames, tones }: Paint): Promise<void> {
  const { markStyle: style } = await readSettings().catch(() => DEFAULT_SETTINGS);
  const css = tones ? toneStyle(style, tones) : markStyle(style);
  const sheet = { target: targetOf(place, inFrames), css, origin: originOf(style) };
  // Firefox leaves a sheet that is inserted again in its old place (ESR 153), and the last tones count.
  if (tones) await browser.scripting.removeCSS(sheet).catch(goneMeanwhile);
  await browser.scripting.insertCSS(sheet).catch(goneMeanwhile);
  if (!tones) await inject(place, '/marked.js');
}

/** Gives the marks of an open page the style that the reader has chosen now. */
export async function paintAnew(tabId: number): Promise<void> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: painted }).catch(() => []);
  const there = answer?.result;
  if (!there) return;
  const target = targetOf(placeIn(tabId, answer.documentId), there.inFrames);
  const sheetsOf = (style: MarkStyle) =>
    [markStyle(style), ...(there.tones ? [toneStyle(style, there.tones)] : [])].map((css) => ({
      target,
      css,
      origin: originOf(style),
    }));
  const { markStyle: chosen } = await readSettings();
  await Promise.all(MARK_STYLES.flatMap(sheetsOf).map((sheet) => browser.scripting.removeCSS(sheet).catch(goneMeanwhile)));
  for (const sheet of sheetsOf(chosen)) await browser.scripting.insertCSS(sheet).catch(goneMeanwhile);
}

/** Frames are documents of their own, which come and go: a style may be in one where nothing is marked, and says nothing there. */
function targetOf(place: Place, inFrames: boolean) {
  return inFrames ? { tabId: place.tabId, allFrames: true } : place;
}

/**
 * Shows the panel in a page, putting its script there first where it isn't.
 *
 * @param wish what it opens at.
 * @throws Problem `page-unreadable` where scripts can't run.
 */
export async function showPanel(place: Place, wish: PanelWish): Promise<void> {
  const show = () => askPage(place.tabId, 'panel/show', wish).catch(() => false);
  const [isThere, strings] = await Promise.all([show(), stringsFile()]);
  if (isThere) return;
  const files = [strings, '/panel.js' as const];
  await browser.scripting.executeScript({ target: place, files }).catch((error: unknown) => {
    throw new Problem('page-unreadable', String(error));
  });
  if (!(await show())) throw new Problem('page-unreadable');
}

/** Closes the panel in a tab's page, or shows it where it is not open. @throws Problem as `showPanel`. */
export async function togglePanelInPage(tabId: number): Promise<void> {
  const wasOpen = await askPage(tabId, 'panel/close').catch(() => false);
  if (!wasOpen) await showPanel(placeIn(tabId), {});
}

/** Tabs close, navigate and forbid scripts at any moment; there is then nothing left to do in them. */
function goneMeanwhile(): void {}
