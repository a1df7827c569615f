import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/interface/problem';
import { parsePack } from './parse-pack';

/** The packs that ship with the extension, as `packs/<name>.json`; `packs/index.json` lists them. */
const INDEX = 'packs/index.json';
const index = z.array(z.object({ name: z.string(), id: z.string(), version: z.number() }));

/**
 * @param today the day, `2026-11-22`: dates after it are faults.
 * @returns the bundled packs, checked.
 * @throws Problem `pack-missing` or `pack-broken`, the detail naming file, path and fault.
 */
export async function readBundle(today: string): Promise<Pack[]> {
  return Promise.all(
    (await readIndex()).map(async ({ name }) => {
      const file = `packs/${name}.json`;
      const document = await readOwnFile(file);
      return parsePack(document, file, latest(today, document));
    }),
  );
}

/** @returns the version of each bundled pack, by its id: what is stored may be an earlier one. @throws Problem as `readBundle`. */
export async function shippedVersions(): Promise<Map<string, number>> {
  return new Map((await readIndex()).map(({ id, version }) => [id, version]));
}

async function readIndex(): Promise<z.infer<typeof index>> {
  const listed = z.safeParse(index, await readOwnFile(INDEX));
  if (!listed.success) throw new Problem('pack-broken', `${INDEX}: must list the packs, each with its id and version`);
  return listed.data;
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
