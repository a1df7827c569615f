/** Whose code ships besides our own, and under which licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..');

export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX names it: `MIT`. */
  licence: string;
}

/** Tools to the lockfile, of which a few lines ship: how the browser's API is reached. */
const TOOLS_THAT_SHIP = ['@wxt-dev/browser', 'wxt'];
/** Neither brings its licence: it stands in their repository, in the words of our own. */
const WXT_COPYRIGHT = 'Copyright (c) 2023 Aaron';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
}

/** @returns every package that may be in what ships, by name. The lockfile says which: what is for tools alone is marked there. */
export function shippedPackages(): ShippedPackage[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, locked]) => ({ name: path.replace(/^(.*\/)?node_modules\//, ''), ...locked }))
    .filter(({ name, dev }) => !dev || TOOLS_THAT_SHIP.includes(name))
    .map(({ name, version, license }) => ({ name, version, licence: license ?? 'none named' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @returns the file that ships: every package with its version and the text of its licence.
 * @throws Error where a package has no licence's text: nobody may pass it on then.
 */
export function licencesFile(): string {
  const parts = shippedPackages().map(
    ({ name, version, licence }) => `${name} ${version} (${licence})\n\n${licenceText(name).trim()}\n`,
  );
  return ['Sidelight contains code of these packages.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

function licenceText(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const file = existsSync(folder) && readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  if (!TOOLS_THAT_SHIP.includes(name)) throw new Error(`${name} ships, and brings no licence: put its text into licences.ts`);
  return readFileSync(join(ROOT, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, WXT_COPYRIGHT);
}

/** Ends the build where code of a package is in it that the file of licences does not name. */
export function namedLicences(): Plugin {
  const named = shippedPackages().map(({ name }) => name);
  return {
    name: 'named-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = packageOf(id);
          if (name && renderedLength > 0 && !named.includes(name))
            this.error(`${file.fileName} holds ${name}: name it in licences.ts`);
        }
      }
    },
  };
}

/** @returns the package that a module's path lies in; undefined for our own and for what the bundler writes. */
export function packageOf(id: string): string | undefined {
  return /^[^\0].*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');
}
