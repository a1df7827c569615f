import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD'];

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = read('package.json');
const locked: Record<string, Locked> = read('package-lock.json').packages;
const shipped = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev);

describe('the packages of the product', () => {
  it('are six at most; CONTRIBUTING gives the reason for each', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(6);
  });

  it('are locked: one version each, with the hash of what was downloaded', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
    // A registry may lack what other systems need; nothing of that is downloaded here.
    const unhashed = Object.entries(locked).filter(([path, { integrity, optional }]) => path !== '' && !integrity && !optional);
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  it('bring little with them, under licences that let it be given on, and run nothing when they are installed', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
    expect(shipped.length).toBeLessThanOrEqual(8);
    for (const [path, { license, hasInstallScript }] of shipped) {
      expect(LICENCES, path).toContain(license);
      expect(hasInstallScript ?? false, path).toBe(false);
    }
  });
});
