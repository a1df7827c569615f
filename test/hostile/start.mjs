/** `npm run test:hostile`: builds the extension for both browsers, then prints what faults, pages, packs and checks came to. */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';
import { step } from '../run/steps.mjs';

try {
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
  const built = await step('builds', ['wxt', 'prepare'], ['npm', 'run', 'build'], ['npm', 'run', 'build:firefox']);
  const tell = () => spawnSync('node', ['test/hostile/main.ts'], { cwd: ROOT, env: toolEnvironment(), stdio: 'inherit' });
  process.exitCode = built ? (tell().status ?? 1) : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
