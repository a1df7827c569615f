/** `npm run bench:page`: builds the extension, then measures in real Chromium what a page pays for it. Options: `--help`. */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from '../run/setup.mjs';

const args = process.argv.slice(2);

try {
  ensurePackages();
  ensureBrowsers(['chromium']);
  if (!args.includes('--extension') && !args.includes('--help')) build();
  process.exitCode = run('node', ['test/bench/page/main.ts', ...args], 'inherit').status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function build() {
  process.stdout.write('Building the extension ...\n');
  const { status, stdout, stderr } = run('npm', ['run', 'build'], 'pipe');
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe extension could not be built, see above.`);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} stdio
 */
function run(program, args, stdio) {
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, args, { cwd: ROOT, env: toolEnvironment(), stdio, shell, encoding: 'utf8' });
}
