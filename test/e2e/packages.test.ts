import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesFile } from '../../build/licences.ts';
import { packagePath, type Store } from '../../build/packages.ts';
import { readZip } from '../../build/read-zip.ts';

/** The packages as they go to the stores. Made by `npm test` before this runs, and by `npm run zip`. */
const ROOT = join(import.meta.dirname, '..', '..');
const BROWSERS = ['chrome', 'firefox'] as const;

function bytesOf(store: Store): Buffer {
  const path = packagePath(store);
  if (!existsSync(path)) throw new Error(`${path} is not there: run \`npm run zip\``);
  return readFileSync(path);
}

/** An entry point is a script, or a folder with a page. */
const ENTRIES = readdirSync(join(ROOT, 'entrypoints')).map((name) =>
  /\.tsx?$/.test(name) ? name.replace(/tsx?$/, 'js') : `${name}.html`,
);

/** What may be in a package beside its entry points, by path; anything else is there by mistake. */
const BELONGS = [
  /^manifest\.json$/,
  /^licences\.txt$/,
  /^chunks\/[\w-]+-[\w-]{8}\.js$/,
  /^assets\/[\w-]+-[\w-]{8}\.css$/,
  /^icon\/(16|32|48|128)\.png$/,
  /^_locales\/(en|es|ht)\/messages\.json$/,
  /^packs\/[a-z\d-]+\.json$/,
];

describe.each(BROWSERS)('the package for %s', (browser) => {
  it('is 1.5 MB at most', () => {
    expect(bytesOf(browser).length).toBeGreaterThan(100_000);
    expect(bytesOf(browser).length).toBeLessThanOrEqual(1_500_000);
  });

  it('holds what was built, byte by byte, and nothing that does not belong', () => {
    const folder = join(ROOT, '.output', `${browser}-mv3`);
    const built = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
    const files = readZip(bytesOf(browser));
    expect([...files.keys()].sort()).toEqual(built.sort());
    const different = [...files].filter(([path, contents]) => !contents.equals(readFileSync(join(folder, path))));
    expect(different.map(([path]) => path)).toEqual([]);
    const others = [...files.keys()].filter((path) => !ENTRIES.includes(path));
    expect(others.length).toBe(files.size - ENTRIES.length);
    expect(others.filter((path) => !BELONGS.some((shape) => shape.test(path)))).toEqual([]);
  });

  it('holds nothing of tests and of development', () => {
    // The door of packs names this machine as a host; nothing has an address there.
    const wrong =
      /sourceMappingURL|\/\/(?:localhost|127\.0\.0\.1|\[::1\])|(?:localhost|127\.0\.0\.1|\[::1\]):|import\.meta\.(hot|vitest)|vitest|@vite\/client|__HMR_|wxt:reload/;
    for (const [path, contents] of readZip(bytesOf(browser))) {
      if (!path.endsWith('.png')) expect(wrong.exec(contents.toString('utf8'))?.[0], path).toBeUndefined();
    }
  });

  it('brings the licences of what others wrote', () => {
    expect(readZip(bytesOf(browser)).get('licences.txt')?.toString('utf8')).toBe(licencesFile());
  });
});

describe('the archive of the sources', () => {
  it('holds what is written and locked, and nothing that is installed, built or hidden', () => {
    const paths = [...readZip(bytesOf('sources')).keys()];
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'wxt.config.ts']));
    expect(paths.filter((path) => /(^|\/)(node_modules|coverage|\.[^/]+)(\/|$)/.test(path))).toEqual([]);
  });
});
