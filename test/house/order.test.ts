import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOnly, filesIn, ROOT, type SourceFile } from './sources';

const product = filesIn(['entrypoints', 'components', 'utils'], /\.tsx?$/);
const inRoom = (room: string) => product.filter(({ path }) => path.startsWith(`${room}/`));

/** @returns where a pattern occurs in code, comments and strings left out: `utils/core/text/fold.ts:12 …`. */
function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    codeOnly(text)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

describe('what a room may touch', () => {
  it('core: no document, no browser, no clock, no chance', () => {
    const files = inRoom('utils/core');
    expect(files.length).toBeGreaterThan(10);
    // A parameter may be called `document`; what is asked of the real one is always one of its properties.
    expect(
      found(
        files,
        /(?<![\w.'-])(document|window|browser|chrome|performance|console|globalThis|navigator|location)\s*(\?\.|[.[])/,
      ),
    ).toEqual([]);
    expect(found(files, /(?<![\w.'-])(setTimeout|setInterval|queueMicrotask|requestAnimationFrame|fetch)\(/)).toEqual([]);
    expect(found(files, /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\./)).toEqual([]);
  });

  it('page: no API of extensions', () => {
    const files = inRoom('utils/page');
    expect(files.length).toBeGreaterThan(10);
    expect(found(files, /(?<![\w.])(browser|chrome)\s*[.?[]/)).toEqual([]);
  });

  it('page: acts on what the reader did only, never on forged events', () => {
    for (const { path, text } of inRoom('utils/page')) {
      const listens = /addEventListener\(\s*'(pointer|mouse|key|click|touch)/.test(text);
      if (listens) expect(text, path).toContain('isTrusted');
    }
  });

  it('page: reads nodes by getters that no form can shadow', () => {
    const files = inRoom('utils/page').filter(({ path }) => path !== 'utils/page/dom/nodes.ts');
    const walks =
      /\.(parentNode|parentElement|firstChild|lastChild|childNodes|(next|previous)(Element)?Sibling|nodeType|localName)\b/;
    expect(found(files, walks)).toEqual([]);
    // Of these the page can write no form: what is ours, and what is asked for by a name that is no form's.
    const texts = found(files, /\.textContent\b(?!\s*=[^=])/).map((place) => place.split(':')[0]);
    expect(texts).toEqual(['utils/page/reading/article-said.ts', 'utils/page/world/host.ts']);
  });

  it('nowhere: markup from text, code from text, words to the page', () => {
    expect(product.length).toBeGreaterThan(60);
    expect(
      found(
        product,
        /\b(innerHTML|outerHTML|insertAdjacentHTML|DOMParser|dangerouslySetInnerHTML|postMessage|dispatchEvent|CustomEvent|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|\bdocument\.write|\beval\(|\bnew Function\b/,
      ),
    ).toEqual([]);
  });

  it.each([
    ['what ships is fetched', /\bfetch\(/, 'utils/background/bundle.ts'],
    ['texts are copied', /\bclipboard\b/, 'components/hooks/copy-text.ts'],
    ['tabs with pages are asked for', /\btabs\.query\(\{ url\b/, 'utils/extension/page-tabs.ts'],
  ])('in one place only: %s', (_, pattern, place) => {
    expect(found(product, pattern).map((line) => line.split(':')[0])).toEqual([place]);
  });

  it('addresses of pages are said as the manifest says them, by their one list', () => {
    const said = product.filter(({ text }) => /https:\/\/\*\//.test(text)).map(({ path }) => path);
    expect(said).toEqual([]);
  });

  it('nothing is said on the console', () => {
    expect(found(product, /\bconsole\./)).toEqual([]);
  });

  it('and a forbidden word is found where it is, not in comments and strings', () => {
    const text =
      "// document\n/* window */ const a = 'browser'; const b = document.title;\nconst url = 'https://console.example'; eval('x')";
    expect(found([{ path: 'a.ts', text }], /\b(document|window|browser|console)\b/)).toEqual([
      "a.ts:2 const a = ''; const b = document.title;",
    ]);
    expect(found([{ path: 'a.ts', text }], /\beval\(/).length).toBe(1);
  });
});

describe('the order of the house', () => {
  const written = filesIn(['.']);

  it('has no file of more than 400 lines', () => {
    expect(written.length).toBeGreaterThan(100);
    const long = written
      .filter(({ text }) => text.split('\n').length > 401)
      .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`);
    expect(long).toEqual([]);
  });

  it('has no file whose name says nothing', () => {
    const named = written.filter(({ path }) => /^(helpers?|common|utils?|misc|shared)\./.test(basename(path)));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('has entries only in entrypoints: WXT makes one of every file there', () => {
    const entries = readdirSync(join(ROOT, 'entrypoints'), { withFileTypes: true });
    const scripts = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(scripts.sort()).toEqual([
      'article.ts',
      'background.ts',
      'card.ts',
      'json.ts',
      'marked.ts',
      'mentions.ts',
      'own-packs.ts',
      'panel.tsx',
      'room.ts',
      'scan.ts',
      'strings-en.ts',
      'strings-es.ts',
      'strings-ht.ts',
    ]);
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      expect(readdirSync(join(ROOT, 'entrypoints', name)).sort(), name).toEqual(['index.html', 'main.tsx']);
    }
  });

  it('knows no path of the machine it was made on', () => {
    const home = ['work', 'home', 'Users', 'root', 'tmp', 'mnt'].join('|');
    const path = new RegExp(`(?<![\\w.$}*-])/(${home})/[\\w.-]+|[A-Z]:\\\\\\\\?\\w+\\\\`);
    const all = filesIn(['.'], /\.(ts|tsx|mts|mjs|css|html|json|md|yml)$|\/run$/).filter(
      (file) => !file.path.startsWith('package-lock'),
    );
    const lines = all.flatMap(({ path: file, text }) =>
      text.split('\n').flatMap((line, at) => (path.test(line) ? [`${file}:${at + 1} ${path.exec(line)?.[0]}`] : [])),
    );
    expect(lines).toEqual([]);
  });
});
