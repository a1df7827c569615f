import { browser } from 'wxt/browser';
import { PLAN_KEY } from '@/utils/extension/plan';
import { SETTING_FIELDS, settingKey } from '@/utils/extension/setting-keys';
import { LEDGER_KEY } from '@/utils/packs/ledger';

/** Says in `storage.local` that the reader was welcomed. */
const KEY = 'welcomed';

/**
 * Opens the page that welcomes readers: once, after the first installation, never after an update.
 *
 * @param reason as `onInstalled` gives it. It alone may be wrong (Privacy Badger, #2344), so what is stored must say the same.
 *   Rejects when storage can't be read or written: nobody is welcomed then, as it could not be told the next time.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || browser.extension.inIncognitoContext) return;
  const before = await browser.storage.local.get([KEY, PLAN_KEY, LEDGER_KEY, ...SETTING_FIELDS.map(settingKey)]);
  if (Object.values(before).some((value) => value !== undefined && value !== null)) return;
  await browser.storage.local.set({ [KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
