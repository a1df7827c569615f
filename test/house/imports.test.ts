import { describe, expect, it } from 'vitest';
import { filesIn, type Import, importsOf } from './sources';

const ROOMS = [
  'utils/core',
  'utils/page',
  'utils/extension',
  'utils/packs',
  'utils/background',
  'components',
  'entrypoints',
  'data',
  'build',
] as const;
type Room = (typeof ROOMS)[number];

/**
 * The table of `utils/README.md`: who may import whom at run time. Types of `data` may be imported everywhere.
 * `data/schema` and `data/locales` are run-time code of `data`; its tools run at build time only.
 */
const MAY_IMPORT: Record<Room, readonly string[]> = {
  'utils/core': ['utils/core'],
  'utils/page': ['utils/core', 'utils/page'],
  // Popup, options and the side panel's page speak before a worker answers, so catalogues are read at run time.
  'utils/extension': ['utils/core', 'utils/extension', 'data/schema', 'data/locales', 'data/permissions'],
  'utils/packs': ['utils/core', 'utils/extension', 'utils/packs', 'data/schema'],
  'utils/background': [
    'utils/core',
    'utils/extension',
    'utils/packs',
    'utils/background',
    'data/schema',
    'data/locales',
    'data/permissions',
    'data/quiet-sites',
  ],
  components: ['utils/core', 'components'],
  entrypoints: ['utils/core', 'utils/extension', 'components/theme'],
  data: ['data'],
  build: ['build', 'test/run/setup.mjs'],
};

/** Rooms with shelves, from the ground up: each may use those before it. */
const SHELVES = {
  'utils/core': [
    'text',
    'settings',
    'sites',
    'article',
    'facts',
    'matching',
    'judging',
    'mentions',
    'search',
    'packs',
    'export',
    'interface',
  ],
  'utils/page': ['dom', 'looking', 'reading', 'world', 'marks', 'card', 'panel'],
  components: ['theme', 'hooks', 'ui', 'panel', 'author', 'options', 'popup', 'welcome'],
};
/** Shelves of `components` that are pages: none of them is beneath another. */
const PAGES = ['author', 'options', 'popup', 'welcome'].map((page) => `components/${page}`);
/** What binds components to storage and messages. */
const BINDING = /^components\/(hooks\/|.*App\.tsx$)/;

/** More for some files of a room. */
const MAY_ALSO: readonly { file: RegExp; may: readonly string[] }[] = [
  { file: BINDING, may: ['utils/extension', 'utils/packs'] },
  { file: /^entrypoints\/background\.ts$/, may: ['utils/background', 'data/schema', 'data/locales'] },
  // The scripts that run in pages, one always, the others on demand; the welcome page shows on itself what they do.
  {
    file: /^entrypoints\/((scan|own-packs|mentions|marked|card|article|room|panel)\.tsx?|welcome\/main\.tsx)$/,
    may: ['utils/page'],
  },
  { file: /^entrypoints\/(panel\.tsx|\w+\/main\.tsx)$/, may: ['components'] },
  // Options and the page of authors show the card as pages have it.
  { file: /^entrypoints\/(options|author)\/main\.tsx$/, may: ['utils/page'] },
  { file: /^components\/options\/OptionsApp\.tsx$/, may: ['data/permissions'] },
  // The strings of one language, for a page whose reader opens the panel.
  { file: /^entrypoints\/strings-\w+\.ts$/, may: ['utils/page', 'data/locales'] },
  // Packs are checked as the worker checks them.
  {
    file: /^data\/tools\//,
    may: ['utils/core', 'utils/packs/read-document', 'utils/packs/read-file', 'utils/packs/signature'],
  },
];

/** Packages by room; none where a room is not named. */
const PACKAGES: Partial<Record<Room, RegExp>> = {
  'utils/extension': /^(wxt\/browser|zod\/mini)$/,
  'utils/packs': /^(wxt\/browser|zod\/mini|idb)$/,
  'utils/background': /^(wxt\/browser|zod\/mini|idb)$/,
  components: /^(react|react-dom)$/,
  entrypoints: /^(wxt\/(browser|utils\/define-(background|unlisted-script))|react-dom\/client)$/,
  data: /^zod\/mini$/,
  build: /^(node:|playwright-core$)/,
};
const MORE_PACKAGES: readonly { file: RegExp; may: RegExp }[] = [
  { file: BINDING, may: /^wxt\/browser$/ },
  // Pure, as its room is.
  { file: /^utils\/core\/search\/search-index\.ts$/, may: /^minisearch$/ },
  { file: /^data\/tools\//, may: /^node:/ },
];

const files = filesIn([...new Set(ROOMS.map((room) => room.split('/')[0] ?? room))], /\.tsx?$/);
const known = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')));
const imports = files.flatMap(importsOf);
const roomOf = (path: string) => ROOMS.find((room) => path === room || path.startsWith(`${room}/`));
const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const isOwn = (target: string) => /^(utils|components|entrypoints|data|build|test)\//.test(target) || known.has(target);
const show = ({ from, target, isType }: Import) => `${from} imports ${isType ? 'types of ' : ''}${target}`;

/** @returns all that a module brings along at run time, itself too. */
function reach(start: string): Set<string> {
  const seen = new Set<string>();
  const next = [start];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...imports.filter(({ from, isType }) => !isType && from.replace(/\.tsx?$/, '') === at).map(({ target }) => target));
  }
  return seen;
}

function isAllowed({ from, target, isType }: Import): boolean {
  const room = roomOf(from);
  if (!room) return false;
  if (!isOwn(target)) {
    if (isType) return true;
    return (PACKAGES[room]?.test(target) ?? false) || MORE_PACKAGES.some(({ file, may }) => file.test(from) && may.test(target));
  }
  if (isType && isIn(target, 'data')) return true;
  // Catalogues have a sentence for every code of a problem.
  if (isType && room === 'data' && isIn(target, 'utils/core')) return true;
  const may = [...MAY_IMPORT[room], ...MAY_ALSO.filter(({ file }) => file.test(from)).flatMap((more) => more.may)];
  return may.some((place) => isIn(target, place));
}

describe('imports run downwards only', () => {
  it.each(ROOMS)('from %s', (room) => {
    const ofRoom = imports.filter(({ from }) => roomOf(from) === room);
    expect(ofRoom.length).toBeGreaterThan(0);
    expect(ofRoom.filter((one) => !isAllowed(one)).map(show)).toEqual([]);
  });

  it.each(Object.entries(SHELVES))('and within %s, where nothing stands beside the shelves', (room, shelves) => {
    const shelfOf = (path: string) => shelves.findIndex((shelf) => isIn(path, `${room}/${shelf}`));
    const within = imports.filter(({ from, target }) => isIn(from, room) && isIn(target, room));
    expect(within.length).toBeGreaterThan(0);
    expect(within.filter(({ from, target }) => shelfOf(target) > shelfOf(from)).map(show)).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => isIn(path, room) && shelfOf(path) < 0)).toEqual([]);
  });

  it('and no page of ours uses what is another’s', () => {
    const pageOf = (path: string) => PAGES.find((page) => isIn(path, page));
    const across = imports.filter(({ from, target }) => pageOf(from) && pageOf(target) && pageOf(from) !== pageOf(target));
    expect(across.map(show)).toEqual([]);
  });

  it('and what touches the extension comes to components by their Apps alone', () => {
    const touching = (path: string) =>
      [...reach(path)].some((target) => isIn(target, 'utils/extension') || target === 'wxt/browser');
    const ofComponents = imports.filter(
      ({ from, target, isType }) => isIn(from, 'components') && isIn(target, 'components') && !isType,
    );
    const bound = ofComponents.filter(({ target }) => touching(target));
    expect(bound.length).toBeGreaterThan(10);
    expect(bound.filter(({ from }) => !BINDING.test(from)).map(show)).toEqual([]);
  });

  it('and every file stands in a room', () => {
    expect(files.map(({ path }) => path).filter((path) => !roomOf(path))).toEqual([]);
  });

  it('and nothing imports from entrypoints, from tests, or from tools', () => {
    const isTool = (path: string) => isIn(path, 'data/tools') || isIn(path, 'build');
    const strange = imports.filter(
      ({ from, target }) => isIn(target, 'entrypoints') || (!isTool(from) && (isIn(target, 'test') || isTool(target))),
    );
    expect(strange.map(show)).toEqual([]);
  });

  it('and the reading of imports is no blind eye: it sees those that are there, and refuses those that may not be', () => {
    const read = (path: string, text: string) => importsOf({ path, text });
    expect(
      read(
        'utils/core/a.ts',
        "import { a, type B } from './b';\nimport type { C } from '@/data/schema';\nimport { type D } from '@/data/schema.ts';\n// import 'x'\nimport '../page/c';\nexport { e } from '@/utils/page/e';\nexport type { F } from 'react';\nconst g = import('zod');",
      ),
    ).toEqual([
      { from: 'utils/core/a.ts', target: 'utils/core/b', isType: false },
      { from: 'utils/core/a.ts', target: 'data/schema', isType: true },
      { from: 'utils/core/a.ts', target: 'data/schema', isType: true },
      { from: 'utils/core/a.ts', target: 'utils/page/c', isType: false },
      { from: 'utils/core/a.ts', target: 'utils/page/e', isType: false },
      { from: 'utils/core/a.ts', target: 'react', isType: true },
      { from: 'utils/core/a.ts', target: 'zod', isType: false },
    ]);
    for (const [from, target] of [
      ['utils/core/a.ts', 'utils/page/b'],
      ['utils/core/a.ts', 'data/schema'],
      ['utils/core/a.ts', 'wxt/browser'],
      ['utils/page/a.ts', 'utils/extension/b'],
      ['utils/page/a.ts', 'react'],
      ['utils/extension/a.ts', 'utils/background/b'],
      ['components/panel/Facts.tsx', 'utils/extension/b'],
      ['components/panel/SidePanelApp.tsx', 'utils/page/b'],
      ['entrypoints/scan.ts', 'components/ui/b'],
      ['entrypoints/popup/main.tsx', 'utils/background/b'],
      ['data/schema.ts', 'utils/core/b'],
    ] as const) {
      expect(isAllowed({ from, target, isType: false }), `${from} ${target}`).toBe(false);
    }
  });
});

describe('what comes into every page', () => {
  it.each([
    'entrypoints/scan',
    'entrypoints/own-packs',
    'entrypoints/mentions',
    'entrypoints/marked',
    'entrypoints/card',
    'entrypoints/article',
  ])('%s brings no React, no validator, no database, no catalogue', (entry) => {
    const reached = [...reach(entry)];
    expect(reached.length).toBeGreaterThan(3);
    expect(reached.filter((target) => !isOwn(target) && !/^wxt\/(browser|utils\/define-unlisted-script)$/.test(target))).toEqual(
      [],
    );
    expect(
      reached.filter(
        (target) =>
          isIn(target, 'data') || isIn(target, 'utils/background') || isIn(target, 'utils/packs') || /\.tsx$/.test(target),
      ),
    ).toEqual([]);
  });
});
