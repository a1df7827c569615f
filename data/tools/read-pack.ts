import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TopicList } from '../../utils/core/packs/topic-lists.ts';

/** The folder of the packs that ship. */
export const PACKS = join(import.meta.dirname, '..', 'packs');

/** Files of a topic that hold a list each, and whether a topic may do without. */
const LISTS = {
  facts: 'always',
  disputes: 'always',
  events: 'always',
  disagreements: 'maybe',
  laws: 'maybe',
  roles: 'maybe',
  series: 'maybe',
} as const satisfies Record<TopicList, 'always' | 'maybe'>;

/** Keys of a topic that stand in `terms.json`; its lists have files of their own, and the rest stands in `topic.json`. */
const IN_TERMS = new Set(['terms', 'context']);

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
 * @param name a folder below `packs`: `pack.json`, `sources.json` and a folder for each topic below `topics/` with the files
 *   that `data/README.md` lists. Topics stand in order of `hue`.
 * @param packs where the packs are, elsewhere than in the project for tests.
 * @returns the document, unchecked.
 * @throws Error naming the file that is missing or is not JSON.
 */
export function readPackFolder(name: string, packs = PACKS): unknown {
  const folder = join(packs, name);
  const topics = readdirSync(join(folder, 'topics'))
    .sort()
    .map((id) => readTopic(id, join(folder, 'topics', id)))
    .sort((a, b) => Number('hue' in a && a.hue) - Number('hue' in b && b.hue));
  const words = join(folder, 'words.json');
  return {
    ...asObject(readJson(join(folder, 'pack.json'))),
    ...(existsSync(words) && { wordLists: readJson(words) }),
    topics,
    sources: readJson(join(folder, 'sources.json')),
  };
}

/** @returns the file and the path inside it at which a fault of the document is to be mended: `topics/x/facts.json [3].asOf`. */
export function inFile(path: string, document: unknown): string {
  const topic = /^topics\[(\d+)\](?:\.(\w+))?/.exec(path);
  if (!topic) {
    if (path.startsWith('wordLists')) return `words.json ${path.slice('wordLists'.length)}`.trim();
    return path.startsWith('sources') ? `sources.json ${path.slice('sources'.length)}`.trim() : `pack.json ${path}`.trim();
  }
  const [whole, at = '', key = ''] = topic;
  const id = topicIds(document)[Number(at)] ?? at;
  const rest = path.slice(whole.length);
  if (key in LISTS) return `topics/${id}/${key}.json ${rest}`.trim();
  return `topics/${id}/${IN_TERMS.has(key) ? 'terms' : 'topic'}.json ${key}${rest}`.trim();
}

function topicIds(document: unknown): string[] {
  const topics: unknown = Reflect.get(asObject(document), 'topics');
  return Array.isArray(topics) ? topics.map((topic) => String(Reflect.get(asObject(topic), 'id'))) : [];
}

function readTopic(id: string, folder: string): object {
  const lists = Object.entries(LISTS).map(([list, need]) => {
    const file = join(folder, `${list}.json`);
    return [list, need === 'maybe' && !existsSync(file) ? [] : readJson(file)];
  });
  return {
    id,
    ...asObject(readJson(join(folder, 'topic.json'))),
    ...asObject(readJson(join(folder, 'terms.json'))),
    ...Object.fromEntries(lists),
  };
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
