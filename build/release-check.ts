/**
 * `npm run release:check`: what is to be done before this version can go to the stores. Exits 1 with a line for each: versions
 * that differ, a changelog without it, changes that are not committed, facts that should have been checked again by now.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, toolEnvironment } from '../test/run/setup.mjs';
import { releaseFaults } from './release-faults.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const linesOf = (...args: string[]) => {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return stdout.split('\n').filter(Boolean);
  process.stderr.write(`A release is made from a clone, of which git tells: ${error?.message ?? stderr.trim()}\n`);
  process.exit(1);
};

const faults = releaseFaults({
  project: JSON.parse(read('package.json')),
  lock: JSON.parse(read('package-lock.json')),
  changelog: read('CHANGELOG.md'),
  tags: linesOf('tag', '--list', 'v*'),
  uncommitted: linesOf('status', '--porcelain'),
});
for (const fault of faults) process.stderr.write(`${fault}\n`);

const packs = spawnSync('node', [join('data', 'tools', 'check-packs.ts'), '--release'], {
  cwd: ROOT,
  env: toolEnvironment(),
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (packs.status !== 0) process.stderr.write('The packs are not ready: npm run packs -- --release tells more.\n');

const ready = faults.length === 0 && packs.status === 0;
if (ready) process.stdout.write('Ready: versions agree, the changelog has them, nothing is uncommitted, no fact is overdue.\n');
process.exitCode = ready ? 0 : 1;
