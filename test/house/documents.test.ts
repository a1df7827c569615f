import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '@/build/licences';
import { en } from '@/data/locales/en';
import { es } from '@/data/locales/es';
import { ht } from '@/data/locales/ht';
import { filesIn, ROOT } from './sources';

interface Package {
  version: string;
  description: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const documents = filesIn(['.'], /\.md$/);
const project: Package = JSON.parse(read('package.json'));
/** @returns what stands in the first column of a document's table whose first cells are names in backticks. */
const rowsOf = (text: string) => [...text.matchAll(/^\| `([^`]+)`\s*\|\s*(.*?)\s*\|$/gm)];

describe('documents', () => {
  it('are those that newcomers look for', () => {
    expect(documents.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'README.md', 'SECURITY.md', 'utils/README.md']),
    );
  });

  it('name only commands that there are', () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)|\bnpm (start|test)\b/g)].map(([, script, plain]) => ({
        path,
        script: script ?? plain,
      })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ script }) => !(`${script}` in project.scripts))).toEqual([]);
  });

  it('tell of every command', () => {
    const text = documents.map((document) => document.text).join('\n');
    const told = (script: string) => new RegExp(`npm (run )?${script}(?![\\w:])`).test(text);
    const parts = ['types', 'lint', 'test:unit', 'build', 'build:firefox', 'dev:firefox'];
    expect(Object.keys(project.scripts).filter((script) => !parts.includes(script) && !told(script))).toEqual([]);
  });

  it('link to files that there are, and name none that are gone', () => {
    const wrong = documents.flatMap(({ path, text }) => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => join(dirname(path), link));
      const named = [...text.matchAll(/`((?:test|utils|data|components|entrypoints)\/[\w./-]+\.\w+|[A-Z]+\.md)`/g)];
      return [...links, ...named.map(([, name = '']) => name)].filter((file) => !existsSync(join(ROOT, file)));
    });
    expect(wrong).toEqual([]);
  });

  it('give a reason for each package that ships, and for no other', () => {
    const table = read('CONTRIBUTING.md').split('## Shipped packages')[1]?.split('\n## ')[0] ?? '';
    expect(rowsOf(table).map(([, name]) => name)).toEqual(Object.keys(project.dependencies));
    for (const [, name, reason = ''] of rowsOf(table)) expect(reason.length, name).toBeGreaterThan(15);
  });
});

describe('what the stores are told', () => {
  const listing = (language: string) => read(`data/store/listing.${language}.md`).split('\n\n');
  const manifest = (language: string): string =>
    JSON.parse(read(`data/public/_locales/${language}/messages.json`)).description.message;

  it.each([
    ['en', en],
    ['es', es],
    ['ht', ht],
  ] as const)('in %s is one sentence in manifest, listing and welcome', (language, strings) => {
    const [name, summary = '', ...description] = listing(language);
    expect(name).toBe('# Sidelight');
    expect(summary).toBe(manifest(language));
    expect(summary).toBe(strings.welcome.purpose);
    // What the stores take: 132 characters for Chrome, 250 for Firefox; 16,000 for the description of Chrome's.
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.join('\n\n').length).toBeGreaterThan(500);
    expect(description.length).toBe(listing('en').length - 2);
  });

  it('in English is that of README, package, privacy policy and permissions too', () => {
    const purpose = en.welcome.purpose;
    expect(project.description).toBe(purpose);
    for (const path of ['README.md', 'data/store/permissions.md']) expect(read(path), path).toContain(purpose);
    expect(read('data/store/privacy.md')).toContain(`Sidelight ${purpose.charAt(0).toLowerCase()}${purpose.slice(1)}`);
  });

  it('names every library that ships, at the version that is locked', () => {
    const rows = [...read('data/store/reviewers.md').matchAll(/^\| `([^`]+)`\s*\| ([\d.]+)\s*\| (\w+)\s*\| (\S+)\s*\|$/gm)];
    const given = rows.map(([, name, version, licence, source]) => ({ name, version, licence, source }));
    const shipped = shippedPackages().map((it) => ({
      ...it,
      source: `https://www.npmjs.com/package/${it.name}/v/${it.version}`,
    }));
    expect(given).toEqual(shipped);
  });

  it('says the known limits as the options do', () => {
    for (const path of ['data/store/privacy.md', 'SECURITY.md']) {
      const text = read(path).replace(/\s+/g, ' ').toLowerCase();
      for (const said of ['its own visible words', 'which topics you follow', 'other extensions', 'focus', 'hide or cover']) {
        expect(text, `${path}: ${said}`).toContain(said);
      }
    }
  });
});

it('the changelog begins with the version that is built', () => {
  const [first] = [...read('CHANGELOG.md').matchAll(/^## (\S+)/gm)];
  expect(first?.[1]).toBe(project.version);
});
