/**
 * `npm run zip`: makes the packages for the stores in `.output` and prints their sizes and hashes.
 * `npm run zip -- --twice` makes them in a clean copy of the tree too, and in one of the archive of the sources; exits 1
 * unless all are equal, byte by byte.
 */
import { rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../test/run/setup.mjs';
import { cleanTree, hashOf, makePackages, packagePath, STORES, unpackedSources } from './packages.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await makePackages();
  for (const store of STORES) {
    const path = packagePath(store);
    say(`${hashOf(store)}  ${relative(ROOT, path)}  ${statSync(path).size.toLocaleString('en')} bytes`);
  }
  if (process.argv.includes('--twice')) await compareBuilds();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** Both at once: a build has much to wait for. */
async function compareBuilds(): Promise<void> {
  await Promise.all([compare('a clean tree', cleanTree()), compare('the archive of the sources', unpackedSources())]);
}

async function compare(name: string, folder: string): Promise<void> {
  try {
    await makePackages(folder);
    const other = STORES.filter((store) => hashOf(store, folder) !== hashOf(store));
    say(`${name}: ${other.length === 0 ? 'equal' : `${other.join(', ')} differ`}`);
    if (other.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
