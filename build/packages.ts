/** Making the packages that go to the stores, in any copy of this project. */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, toolEnvironment } from '../test/run/setup.mjs';
import { readZip } from './read-zip.ts';

export const STORES = ['chrome', 'firefox', 'sources'] as const;
/** `chrome` goes to Edge, too; `sources` to Mozilla's reviewers. */
export type Store = (typeof STORES)[number];

/** @returns where the package for a store lies, once it has been made. */
export function packagePath(store: Store, folder: string = ROOT): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, '.output', `${name}-${version}-${store}.zip`);
}

/**
 * Builds for both browsers and packs what was built, and the sources.
 * Rejects with the tool's words where a build fails.
 */
export async function makePackages(folder: string = ROOT): Promise<void> {
  // A package that can't be made must not leave an older one.
  for (const store of STORES) rmSync(packagePath(store, folder), { force: true });
  // What a test runner says of itself would make another build.
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = toolEnvironment();
  for (const browser of ['chrome', 'firefox']) {
    const shell = process.platform === 'win32';
    await promisify(execFile)('wxt', ['zip', '-b', browser, '--level', 'error'], { cwd: folder, env, shell, maxBuffer: 2 ** 26 });
  }
}

/** @returns SHA-256 of a package, in hexadecimal. */
export function hashOf(store: Store, folder: string = ROOT): string {
  return createHash('sha256')
    .update(readFileSync(packagePath(store, folder)))
    .digest('hex');
}

/** @returns a fresh folder that holds what git knows here or would take in, and nothing of an earlier build. */
export function cleanTree(): string {
  const folder = freshFolder();
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of list.split('\0').filter(Boolean)) cpSync(join(ROOT, path), join(folder, path));
  return folder;
}

/** @returns a fresh folder with what the archive of the sources holds. */
export function unpackedSources(from: string = ROOT): string {
  const folder = freshFolder();
  for (const [path, contents] of readZip(readFileSync(packagePath('sources', from)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

/** With the npm packages that are installed here: `npm ci` would bring the same, by the lockfile. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
