/** The files of the project as text, for the tests that keep the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Not written by hand, or not ours. */
const PASSED_OVER = new Set(['node_modules', '.output', '.wxt', '.git', 'coverage']);

export interface SourceFile {
  /** From the root of the project, with slashes: `utils/core/text/fold.ts`. */
  path: string;
  text: string;
}

/** @param folders below the root; '.' is all of it. @returns every file with one of these endings, in order of path. */
export function filesIn(folders: readonly string[], endings: RegExp = /\.(ts|tsx|mts|mjs|css|html)$/): SourceFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (PASSED_OVER.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
  return folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => endings.test(path))
    .sort()
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** Comments, and strings in single or double quotes; each alternative is tried where none before it has begun. */
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

/** @returns the text without comments, lines kept. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, '') : found));
}

/** @returns the text without comments and without what stands in plain strings. */
export function codeOnly(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, '') : "''"));
}

export interface Import {
  from: string;
  /** What is imported: a path from the root (`utils/core/text/fold`), or the name of a package (`react`). */
  target: string;
  /** Gone after compiling: only types. */
  isType: boolean;
}

const STATEMENT = /^(?:import\s+|export\s+(?=(?:type\s+)?[{*]))(type\s+)?([^;'"]*?)(?:\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** @returns what a module imports and exports anew. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  const target = (name: string) => {
    const plain = name.replace(/\?\w+$/, '').replace(/\.tsx?$/, '');
    if (plain.startsWith('@/')) return plain.slice(2);
    return plain.startsWith('.') ? posix.normalize(posix.join(dirname(path), plain)) : plain;
  };
  const stated = [...code.matchAll(STATEMENT)].map(([, type, names = '', name = '']) => {
    const inner =
      /\{([\s\S]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .filter((it) => it.trim()) ?? [];
    const onlyTypes = inner.length > 0 && /^\{/.test(names.trim()) && inner.every((it) => /^\s*type\s/.test(it));
    return { from: path, target: target(name), isType: type !== undefined || onlyTypes };
  });
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, name = '']) => ({ from: path, target: target(name), isType: false }));
  return [...stated, ...dynamic];
}
