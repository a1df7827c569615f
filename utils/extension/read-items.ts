import { browser } from 'wxt/browser';
import { Problem } from '@/utils/core/interface/problem';

/** Attempts and the pause between them: a browser that has just started may refuse the first reads (Privacy Badger, #2344). */
const ATTEMPTS = 5;
const PAUSE = 200;

/**
 * @returns what `storage.local` holds under these keys; a key that isn't there is missing in it.
 * @throws Problem `settings-unreadable` when storage gives no answer after several attempts. Nothing must be written in place of
 *   what was asked for then: it may be whole.
 */
export async function readItems(keys: string[]): Promise<Record<string, unknown>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const items: unknown = await browser.storage.local.get(keys);
      if (typeof items === 'object' && items !== null) return items as Record<string, unknown>;
      throw new TypeError('storage gave nothing');
    } catch (error) {
      if (attempt >= ATTEMPTS) throw new Problem('settings-unreadable', String(error));
      await new Promise((resume) => {
        setTimeout(resume, PAUSE);
      });
    }
  }
}
