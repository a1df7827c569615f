import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, ROOT } from './sources';

/** Folders of tests that mirror the tree, and where what they test stands. */
const MIRRORED: Record<string, string> = {
  background: 'utils/background',
  build: 'build',
  components: 'components',
  core: 'utils/core',
  data: 'data',
  extension: 'utils/extension',
  packs: 'utils/packs',
  page: 'utils/page',
};

/** What speaks of a whole room. */
const OF_A_ROOM = ['test/components/pseudo-locale.test.tsx'];

/** @returns where what a test tests may stand: a file or a folder of its name, or of its name but for the subject (`Panel-topics`). */
function placesOf(path: string): string[] {
  const [, room = '', rest = ''] = /^test\/([\w-]+)\/(.+)\.test\.tsx?$/.exec(path) ?? [];
  const places = [...rest.matchAll(/-|$/g)].map(({ index }) => rest.slice(0, index)).filter((name) => !name.endsWith('/'));
  return places.flatMap((name) => ['', '.ts', '.tsx', '.css'].map((ending) => `${MIRRORED[room]}/${name}${ending}`));
}

it('a test stands where what it tests stands, under its name', () => {
  const tests = filesIn(
    Object.keys(MIRRORED).map((room) => `test/${room}`),
    /\.test\.tsx?$/,
  ).map(({ path }) => path);
  expect(tests.length).toBeGreaterThan(150);
  const strange = tests.filter((path) => !placesOf(path).some((place) => existsSync(join(ROOT, place))));
  expect(strange).toEqual(OF_A_ROOM);
});

it('and the name is read as it is meant', () => {
  expect(placesOf('test/core/text/fold.test.ts')).toContain('utils/core/text/fold.ts');
  expect(placesOf('test/components/panel/Panel-law.test.tsx')).toContain('components/panel/Panel.tsx');
  expect(placesOf('test/core/packs/check-pack.test.ts')).not.toContain('utils/core/packs/pack.ts');
});
