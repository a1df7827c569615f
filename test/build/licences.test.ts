import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesFile, packageOf, shippedPackages } from '@/build/licences';

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('whose code ships', () => {
  const shipped = shippedPackages();

  it('is what the project depends on, at those versions, what that brings along, and what reaches the browser', () => {
    const versions = Object.fromEntries(shipped.map(({ name, version }) => [name, version]));
    expect(versions).toMatchObject(dependencies);
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(6);
    expect(shipped.map(({ name }) => name)).toEqual(
      ['@wxt-dev/browser', ...Object.keys(dependencies), 'scheduler', 'wxt'].sort(),
    );
  });

  it('may be passed on: every licence is a permissive one, with its text and its copyright', () => {
    for (const { name, version, licence } of shipped) expect(['MIT', 'ISC'], `${name} ${version}`).toContain(licence);
    const parts = licencesFile()
      .split(`\n${'-'.repeat(72)}\n\n`)
      .slice(1);
    expect(parts.map((part) => part.split('\n')[0])).toEqual(
      shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    );
    for (const part of parts) expect(part).toMatch(/Copyright[\s\S]*Permission[\s\S]*WARRANT/);
  });
});

it('a module tells its package, and our own modules and the bundler’s have none', () => {
  expect(packageOf('/a/node_modules/react-dom/cjs/react-dom.production.js')).toBe('react-dom');
  expect(packageOf('/a/node_modules/@wxt-dev/browser/src/index.mjs')).toBe('@wxt-dev/browser');
  expect(packageOf('/a/node_modules/x/node_modules/y/index.js')).toBe('y');
  expect(packageOf('\\host\\node_modules\\@b\\c\\index.js')).toBe('@b/c');
  expect(packageOf('/a/utils/core/text/fold.ts')).toBeUndefined();
  expect(packageOf('\0rolldown/runtime.js')).toBeUndefined();
});
