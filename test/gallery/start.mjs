/**
 * `npm run gallery`: every component in every state, in a browser. `npm run shots -- WORDS`: a picture of each, or of those
 * whose names have all the words. Installs what is missing first.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';

try {
  ensurePackages();
  ensureBrowsers(['chromium']);
  // Ctrl-C reaches the browser as well, which closes by itself: this process only has to outlive it.
  process.once('SIGINT', () => {});
  const env = toolEnvironment();
  const program = ['test/gallery/run.ts', ...process.argv.slice(2)];
  process.exitCode = spawnSync('node', program, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
