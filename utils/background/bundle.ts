import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/interface/problem';
import { parsePack } from './parse-pack';

/** The packs that ship with the extension, as `packs/<name>.json`; `packs/index.json` lists the names. */
const INDEX = 'packs/index.json';

/**
 * @param today the day, `2026-11-22`: dates after it are faults.
 * @returns the bundled packs, checked.
 * @throws Problem `pack-missing` or `pack-broken`, the detail naming file, path and fault.
 */
export async function readBundle(today: string): Promise<Pack[]> {
  const names = z.safeParse(z.array(z.string()), await readOwnFile(INDEX));
  if (!names.success) throw new Problem('pack-broken', `${INDEX}: must be a list of names`);
  return Promise.all(
    names.data.map(async (name) => {
      const file = `packs/${name}.json`;
      const document = await readOwnFile(file);
      return parsePack(document, file, latest(today, document));
    }),
  );
}

/** Clocks go wrong: the day is never before that on which the pack was checked, and the build has found no later date in it. */
function latest(today: string, document: unknown): string {
  const { checkedOn }: { checkedOn?: unknown } = Object(document);
  return typeof checkedOn === 'string' && checkedOn > today ? checkedOn : today;
}

/** The one place that fetches, and only files of our own. */
async function readOwnFile(file: string): Promise<unknown> {
  // A file that isn't there is a rejected fetch, not a 404.
  const response = await fetch(browser.runtime.getURL(`/${file}` as '/')).catch(() => null);
  if (!response?.ok) throw new Problem('pack-missing', file);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('pack-broken', `${file}: ${String(error)}`);
  }
}
