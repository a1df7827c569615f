/** `npm run prove:privacy`: builds the extension for both browsers, then lets them prove what they keep and send. One browser: `-- Firefox`. */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';
import { step } from '../run/steps.mjs';

try {
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
  const built = await step('builds', ['npm', 'run', 'build'], ['npm', 'run', 'build:firefox']);
  const prove = () =>
    spawnSync('node', ['test/privacy/main.ts', ...process.argv.slice(2)], {
      cwd: ROOT,
      env: toolEnvironment(),
      stdio: 'inherit',
    });
  process.exitCode = built ? (prove().status ?? 1) : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
