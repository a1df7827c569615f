import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createViteServer } from 'vitest/node';
import { ROOT } from '../../run/setup.mjs';

/** What the works of `works.ts` find in the page under these names. */
const MODULES = {
  index: '/utils/core/matcher.ts',
  fold: '/utils/core/fold.ts',
  gate: '/utils/core/list-test.ts',
  blocks: '/utils/page/blocks.ts',
};

export interface PageScript {
  /** Runs in an isolated world and leaves all there is in `globalThis.bench`. */
  source: string;
  /** Peers that are not installed, by name. */
  missing: string[];
}

/** @returns modules as they stand in the sources, and the peers that are there, as one script for a page. */
export async function pageScript(): Promise<PageScript> {
  const server = await createViteServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const modules = new Map<string, string>();
  const collect = async (url: string): Promise<void> => {
    if (modules.has(url)) return;
    modules.set(url, '');
    const done = await server.transformRequest(url, { ssr: true });
    if (!done) throw new Error(`${url} can't be read`);
    modules.set(url, done.code);
    for (const dependency of done.deps ?? []) await collect(dependency);
  };
  try {
    for (const url of Object.values(MODULES)) await collect(url);
    const automaton = packageFile('modern-ahocorasick', 'dist/index.js');
    const automatonUrl = automaton && `/@fs${automaton}`;
    if (automatonUrl) await collect(automatonUrl);
    const mark = packageFile('mark.js', 'dist/mark.min.js');
    const entries = { ...MODULES, ...(automatonUrl && { automaton: automatonUrl }) };
    return {
      source: `${mark ? readFileSync(mark, 'utf8') : ''};(${link})({${[...modules].map(([url, code]) => `${JSON.stringify(url)}: async (__vite_ssr_exportName__, __vite_ssr_import__) => {${code}\n}`).join(',')}}, ${JSON.stringify(entries)})`,
      missing: [...(mark ? [] : ['mark.js']), ...(automaton ? [] : ['modern-ahocorasick'])],
    };
  } finally {
    await server.close();
  }
}

/** Runs in the page: each module once, with what it imports. */
async function link(
  modules: Record<
    string,
    (name: (name: string, get: () => unknown) => void, load: (url: string) => Promise<object>) => Promise<void>
  >,
  entries: Record<string, string>,
): Promise<void> {
  const loaded = new Map<string, object>();
  const load = async (url: string): Promise<object> => {
    const known = loaded.get(url);
    if (known) return known;
    const exported = {};
    loaded.set(url, exported);
    await modules[url]?.((name, get) => Object.defineProperty(exported, name, { get, enumerable: true }), load);
    return exported;
  };
  const bench: Record<string, object> = {};
  for (const [name, url] of Object.entries(entries)) bench[name] = await load(url);
  Object.assign(globalThis, { bench });
}

/** @returns the path of a file of a package; undefined where the package is not installed. */
function packageFile(name: string, file: string): string | undefined {
  try {
    const found = createRequire(join(ROOT, 'package.json')).resolve(`${name}/package.json`);
    const path = join(dirname(found), file);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
