/** The files of the project as text, for the tests that keep the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseAst } from 'vite';

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

export interface WrittenFunction {
  /** The file and what the function is called there: `utils/core/text/fold.ts fold`. */
  name: string;
  lines: number;
}

/** @returns the functions of a module that are written out, in their order. One that is handed over bears the name of what takes it. */
export function functionsOf({ path, text }: SourceFile): WrittenFunction[] {
  const found: WrittenFunction[] = [];
  const line = (at: number) => text.slice(0, at).split('\n').length;
  const said = (node: Node) => text.slice(node.start, node.end);
  const nameOf = (node: Node, parent: Node | undefined) => {
    const named = [node.id, parent?.id, parent?.key, parent?.callee].find(isNode);
    return named ? said(named) : 'default';
  };
  const visit = (value: unknown, parent: Node | undefined) => {
    if (Array.isArray(value)) for (const each of value) visit(each, parent);
    if (!isNode(value)) return;
    if (/Function/.test(value.type) && isNode(value.body))
      found.push({ name: `${path} ${nameOf(value, parent)}`, lines: line(value.end) - line(value.start) + 1 });
    for (const each of Object.values(value)) visit(each, value);
  };
  visit(parseAst(text, { lang: /\.d\.\w+$/.test(path) ? 'dts' : path.endsWith('x') ? 'tsx' : 'ts' }, path), undefined);
  return found;
}

interface Node extends Record<string, unknown> {
  type: string;
  start: number;
  end: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}
