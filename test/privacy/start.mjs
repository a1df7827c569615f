/**
 * `npm run prove:privacy`: builds the extension for both browsers where that has not been done, then lets them prove what they keep
 * and send. One browser: `-- Firefox`.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';
import { step } from '../run/steps.mjs';

try {
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
  const node = (/** @type {string[]} */ args) => spawnSync('node', args, { cwd: ROOT, env: toolEnvironment(), stdio: 'inherit' });
  const isBuilt = node(['test/run/is-built.ts', 'chrome', 'firefox']).status === 0;
  const built = isBuilt || (await step('builds', ['npm', 'run', 'build'], ['npm', 'run', 'build:firefox']));
  process.exitCode = built ? (node(['test/privacy/main.ts', ...process.argv.slice(2)]).status ?? 1) : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
