/**
 * `npm run test:hostile`: prints what faults, pages, packs, checks and privacy came to. Where something has changed since the last
 * `npm test`, the packages are built first, and the tests that the table names run again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';
import { step } from '../run/steps.mjs';

try {
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
  const node = (/** @type {string[]} */ args) => spawnSync('node', args, { cwd: ROOT, env: toolEnvironment(), stdio: 'inherit' });
  const isBuilt = ['chrome-mv3', 'firefox-mv3'].every((build) => existsSync(join(ROOT, '.output', build, 'manifest.json')));
  const isReady = isBuilt && node(['test/hostile/is-fresh.ts']).status === 0;
  const built = isReady || (await step('packages', ['wxt', 'prepare'], ['npm', 'run', 'zip']));
  process.exitCode = built ? (node(['test/hostile/main.ts']).status ?? 1) : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
