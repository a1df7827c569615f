/**
 * `npm start`, `npm start -- ADDRESS`, `npm start -- FILE.html`: installs what is missing, builds the extension unless the last build is of
 * the project as it is, opens it in a real browser. Ends with 1 and one line when that can't be done.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensurePackages, ROOT, toolEnvironment } from './setup.mjs';
import { readTarget } from './target.mjs';

try {
  const target = readTarget(process.argv[2], process.env.INIT_CWD ?? process.cwd());
  ensurePackages();
  ensureBrowsers(['chromium']);
  if (run('node', ['test/run/is-built.ts', 'chrome'], 'inherit').status !== 0) build();
  process.exitCode = show(target);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function build() {
  process.stdout.write('Building the extension ...\n');
  const { status, stdout, stderr } = run('npm', ['run', 'build'], 'pipe');
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe extension could not be built, see above.`);
}

/** @param {import('./target.mjs').Target} target */
function show(target) {
  // Ctrl-C reaches the browser as well, which closes by itself: this process only has to outlive it.
  process.once('SIGINT', () => {});
  return run('node', ['test/run/demo/main.ts', JSON.stringify(target)], 'inherit').status ?? 1;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} stdio
 */
function run(program, args, stdio) {
  const env = toolEnvironment();
  return spawnSync(program, args, { cwd: ROOT, env, stdio, encoding: 'utf8', maxBuffer: 1e8 });
}
