import { browser } from 'wxt/browser';
import { packsInUse } from './shelf';

/**
 * Opens a cited source in a new tab. A page that broke into its process must not open what it likes in our name, so only
 * addresses of the packs' sources are, whatever passage of theirs is meant.
 */
export async function openSource(url: string): Promise<void> {
  const packs = await packsInUse();
  const isCited = packs.some((pack) => pack.sources.some((source) => withoutPassage(source.url) === withoutPassage(url)));
  if (isCited && url.startsWith('https://')) await browser.tabs.create({ url });
}

function withoutPassage(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*/, '') : url;
}
