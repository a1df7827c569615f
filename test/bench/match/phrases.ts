import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsPage } from '../page/news.ts';

/** Pages to measure on, and phrases of others. */
export interface Material {
  /** HTML by name. */
  pages: Map<string, string>;
  /** The same phrases each time, none of which stands in the pages as they are written. */
  phrases: string[];
  from: string;
}

const SHARED = join(process.cwd(), '..', 'shared', 'corpus', 'pages');
const MOST_PAGES = 12;
const MOST_PHRASES = 10_000;
/** A book is no page: its size would drown the others. */
const MOST_CHARACTERS = 2_000_000;

/** @param folder of saved pages; undefined: the shared ones where they are, else generated ones. */
export function readMaterial(folder: string | undefined): Material {
  const dir = folder ?? (existsSync(SHARED) ? SHARED : undefined);
  const all = dir ? saved(dir) : generated();
  // Phrases come from pages that are not measured: nearly every candidate is then a false one, as for a reader.
  const measured = all.filter((_, at) => at % 2 === 0).slice(0, MOST_PAGES);
  const others = all.filter((_, at) => at % 2 === 1);
  // Also where words touch or part otherwise ("with out"): one hit would end a look early and make it cheap.
  const text = letters(measured.map(([, html]) => plain(html)).join(' '));
  const phrases = phrasesIn(others.map(([, html]) => plain(html))).filter((phrase) => !text.includes(letters(phrase)));
  return { pages: new Map(measured), phrases: phrases.slice(0, MOST_PHRASES), from: dir ?? 'generated pages' };
}

function saved(dir: string): [string, string][] {
  return readdirSync(dir)
    .filter((name) => /\.html?$/i.test(name))
    .sort()
    .map((name): [string, string] => [name, readFileSync(join(dir, name), 'utf8')])
    .filter(([, html]) => html.length < MOST_CHARACTERS);
}

function generated(): [string, string][] {
  return Array.from({ length: 2 * MOST_PAGES }, (_, seed) => [`news-${seed}`, newsPage(seed + 1, 20 + 15 * seed)]);
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function plain(html: string, tag = ' | '): string {
  return html
    .replace(/<!--.*?-->|<(script|style|noscript|template|svg)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, tag)
    .replace(/&[a-z#0-9]+;/gi, ' ');
}

/** Capitalised phrases of two words; where there are too few, their words crossed. */
function phrasesIn(texts: readonly string[]): string[] {
  const found = new Set(texts.flatMap((text) => text.match(/\b\p{Lu}\p{Ll}{2,12} \p{Lu}\p{Ll}{2,14}\b/gu) ?? []));
  const shuffled = [...found].sort((a, b) => hash(a) - hash(b));
  const words = shuffled.map((phrase) => phrase.split(' '));
  for (let at = 0; found.size < 1.3 * MOST_PHRASES && at < 30 * MOST_PHRASES && words.length > 0; at++) {
    const second = words[(at * 104_729 + Math.floor(at / words.length)) % words.length]?.[1];
    found.add(`${words[(at * 7919) % words.length]?.[0]} ${second}`);
  }
  return [...found].sort((a, b) => hash(a) - hash(b));
}

function hash(text: string): number {
  let sum = 2166136261;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
  return sum >>> 0;
}
