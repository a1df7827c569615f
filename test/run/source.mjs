/** Runs a TypeScript module of this repository as a program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ROOT } from './setup.mjs';
import { run as runCommand } from './steps.mjs';

/**
 * Installs what is missing first.
 * @param {string} module from the root: `/test/eval/run.ts`. It exports `run(args, say)`.
 * @param {string[]} args
 */
export async function runSource(module, args) {
  ensurePackages();
  // Our tsconfig is made from WXT's.
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) await runCommand(['wxt', 'prepare'], { show: false, minutes: 1 });
  const { createViteServer } = await import('vitest/node');
  const server = await createViteServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { run } = await server.ssrLoadModule(module);
    await run(args, (/** @type {string} */ line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  } finally {
    await server.close();
  }
}
