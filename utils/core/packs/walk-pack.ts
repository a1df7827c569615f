import type { Citation, LocalText } from '@/data/schema';

/** What an editor would say of a pack: where it stands, and what is wrong, in words that say what to write instead. */
export interface Remark {
  /** `topics[2].facts[0].citations[1].source` */
  path: string;
  message: string;
}

/** Calls `visit` with every value that a document holds, itself first, and its path: `topics[2].facts[0].id`. */
export function walk(value: unknown, visit: (path: string, value: object) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  visit(path, value);
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, joinPath(path, Array.isArray(value) ? Number(key) : key));
}

/** @returns the path of a thing's part: `topics[2]` and `facts` give `topics[2].facts`. */
export function joinPath(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${String(key)}` : String(key);
}

/** @returns every text that a document says in its own words, in the languages that it has, with its path. */
export function ownTexts(document: unknown): { path: string; text: LocalText }[] {
  const found: { path: string; text: LocalText }[] = [];
  walk(document, (path, value) => {
    if ('en' in value && typeof value.en === 'string') found.push({ path, text: value as LocalText });
  });
  return found;
}

/** @returns every list of citations that a document holds, with its path. */
export function citationLists(document: unknown): { path: string; citations: Citation[] }[] {
  const found: { path: string; citations: Citation[] }[] = [];
  walk(document, (path, value) => {
    if ('citations' in value && Array.isArray(value.citations)) {
      found.push({ path: `${path}.citations`, citations: value.citations as Citation[] });
    }
  });
  return found;
}
