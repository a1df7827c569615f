import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/**
 * @param made a path.
 * @returns whether a file that was made from the project is there, and nothing of the project is newer; false where git can't say.
 */
export function isUpToDate(made: string): boolean {
  if (!existsSync(made)) return false;
  const { mtimeMs: ended } = statSync(made);
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout, status } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) return false;
  const files = stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
  return files.every((path) => statSync(join(ROOT, path)).mtimeMs <= ended);
}
