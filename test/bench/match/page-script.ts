import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../run/setup.mjs';

/** What the works of `works.ts` find in the page under these names. */
const MODULES = {
  index: 'utils/core/matching/matcher.ts',
  gate: 'utils/core/matching/list-test.ts',
  shards: 'utils/core/matching/term-shards.ts',
  fold: 'utils/core/text/fold.ts',
  blocks: 'utils/page/reading/blocks.ts',
};

/** A module that is nowhere but here. */
const ENTRY = join(ROOT, 'test/bench/match/bench.ts');

export interface PageScript {
  /** Runs in an isolated world and leaves all there is in `globalThis.bench`. */
  source: string;
  /** Peers that are not installed, by name. */
  missing: string[];
}

/** @returns modules as a build for readers has them, and the peers that are there, as one script for a page. */
export async function pageScript(): Promise<PageScript> {
  const automaton = packageFile('modern-ahocorasick', 'dist/index.js');
  const mark = packageFile('mark.js', 'dist/mark.min.js');
  const modules = Object.entries({ ...MODULES, ...(automaton && { automaton }) });
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    plugins: [
      {
        name: 'bench',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY
            ? modules.map(([name, file]) => `export * as ${name} from ${JSON.stringify(resolve(ROOT, file))};`).join('\n')
            : null,
      },
    ],
    build: { write: false, target: 'esnext', lib: { entry: ENTRY, name: 'bench', formats: ['iife'] } },
  });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  return {
    source: `${mark ? readFileSync(mark, 'utf8') : ''};${code.replace(/^var bench\b/, 'globalThis.bench')}`,
    missing: [...(mark ? [] : ['mark.js']), ...(automaton ? [] : ['modern-ahocorasick'])],
  };
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
