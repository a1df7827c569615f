import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKS = join(import.meta.dirname, '..', 'packs');

/** @returns the names of the folders below `data/packs`, one a bundled pack, in the order of the alphabet. */
export function bundledPacks(): string[] {
  return readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Puts a pack's folder together into the one document that ships.
 *
 * @param name a folder below `data/packs`: `pack.json`, `sources.json` and a folder for each topic below `topics/`
 *   with `topic.json`, `terms.json`, `facts.json`, `disputes.json` and `events.json`. Topics stand in order of `hue`.
 * @returns the document, unchecked.
 * @throws Error naming the file that is missing or is not JSON.
 */
export function readPackFolder(name: string): unknown {
  const folder = join(PACKS, name);
  const topics = readdirSync(join(folder, 'topics'))
    .sort()
    .map((id) => {
      const part = (file: string) => readJson(join(folder, 'topics', id, file));
      return {
        id,
        ...asObject(part('topic.json')),
        ...asObject(part('terms.json')),
        facts: part('facts.json'),
        disputes: part('disputes.json'),
        events: part('events.json'),
      };
    })
    .sort((a, b) => Number('hue' in a && a.hue) - Number('hue' in b && b.hue));
  return { ...asObject(readJson(join(folder, 'pack.json'))), topics, sources: readJson(join(folder, 'sources.json')) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
