import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../data/schema/languages.ts';
import { requestsIn } from '../hostile/requests-in-code.ts';

/** The built extension as it ships: manifests, sizes, and what must not be in it. Built by `npm test` before this runs. */
const ROOT = join(import.meta.dirname, '..', '..');
const BUILDS = { chrome: join(ROOT, '.output', 'chrome-mv3'), firefox: join(ROOT, '.output', 'firefox-mv3') };
const COMMAND = { chrome: 'npm run build', firefox: 'npm run build:firefox' };
type Browser = keyof typeof BUILDS;
const BROWSERS = Object.keys(BUILDS) as Browser[];

/** @returns a file of a build as bytes; an error that says what to run where there is none. */
function file(browser: Browser, name: string): Buffer {
  const path = join(BUILDS[browser], name);
  if (!existsSync(path)) throw new Error(`${path} is not there: run \`${COMMAND[browser]}\``);
  return readFileSync(path);
}
const script = (browser: Browser, name: string) => file(browser, name).toString('utf8');

function allFiles(browser: Browser): string[] {
  file(browser, 'manifest.json');
  return readdirSync(BUILDS[browser], { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(BUILDS[browser].length + 1));
}

const packageJson: { version: string; description: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** reliability.md, part 5: this and nothing else. */
const COMMON = {
  manifest_version: 3,
  name: 'Sidelight',
  description: '__MSG_description__',
  default_locale: 'en',
  version: packageJson.version,
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: 'Sidelight', default_popup: 'popup.html' },
  commands: {
    _execute_action: {},
    'toggle-panel': { description: '__MSG_togglePanel__' },
    'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextMention__' },
    'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousMention__' },
    'toggle-site': { description: '__MSG_toggleSite__' },
  },
  options_ui: { open_in_tab: true, page: 'options.html' },
  host_permissions: ['http://*/*', 'https://*/*'],
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      js: ['scan.js'],
      run_at: 'document_idle',
      all_frames: false,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
    {
      matches: ['http://*/*', 'https://*/*'],
      include_globs: ['*.json', '*.json?*'],
      js: ['json.js'],
      run_at: 'document_idle',
      all_frames: false,
    },
  ],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  },
};
const MANIFESTS: Record<Browser, Record<string, unknown>> = {
  chrome: {
    ...COMMON,
    minimum_chrome_version: '140',
    incognito: 'split',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel'],
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    ...COMMON,
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    background: { scripts: ['background.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Sidelight', open_at_install: false },
  },
};

describe.each(BROWSERS)('the manifest of %s', (browser) => {
  const manifest = (): Record<string, unknown> => JSON.parse(script(browser, 'manifest.json'));

  it.each(Object.keys(MANIFESTS[browser]))('has the %s that it should have', (key) => {
    expect(manifest()[key]).toEqual(MANIFESTS[browser][key]);
  });

  it('has no other key', () => {
    expect(Object.keys(manifest()).sort()).toEqual(Object.keys(MANIFESTS[browser]).sort());
  });

  it('opens nothing to pages and other extensions', () => {
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'sandbox',
      'update_url',
      'key',
      'commands_without_user',
    ]) {
      expect(manifest()).not.toHaveProperty(key);
    }
  });

  it('names files that are there', () => {
    const named = [...JSON.stringify(manifest()).matchAll(/"([\w/-]+\.(?:js|html|png))"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(6);
    for (const name of named) expect(file(browser, name).length, name).toBeGreaterThan(0);
  });

  it('has its description in every language that it comes in', () => {
    const locales = readdirSync(join(BUILDS[browser], '_locales'));
    expect(locales.sort()).toEqual(expect.arrayContaining(['en', 'es', 'ht']));
    for (const locale of locales) {
      const { description } = JSON.parse(script(browser, join('_locales', locale, 'messages.json')));
      // Chrome's store takes 132 characters.
      expect(description.message.length, locale).toBeGreaterThan(20);
      expect(description.message.length, locale).toBeLessThanOrEqual(132);
    }
  });
});

/** @returns every place where code matches, with a little of what stands around it: scripts are too long to be shown. */
function places(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(new RegExp(pattern.source, 'g'))].map(({ index, 0: found }) =>
    code.slice(Math.max(0, index - 30), index + found.length + 30),
  );
}

const zipped = (browser: Browser, name: string) => gzipSync(file(browser, name), { level: 9 }).length;

describe.each(BROWSERS)('what is paid for %s', (browser) => {
  it('by every page: 4 kB at most', () => {
    expect(zipped(browser, 'scan.js')).toBeLessThanOrEqual(4096);
  });

  it('by every page of a reader with packs of other topics: 4 kB more at most', () => {
    expect(zipped(browser, 'own-packs.js')).toBeLessThanOrEqual(4096);
  });

  it('by a page that may hold a mention: 16 kB more at most', () => {
    expect(zipped(browser, 'mentions.js')).toBeLessThanOrEqual(16_384);
  });

  it('by a page with marks: 4.3 kB more at most', () => {
    expect(zipped(browser, 'marked.js')).toBeLessThanOrEqual(4400);
  });

  it('by the first card of a page: 10 kB at most', () => {
    expect(zipped(browser, 'card.js')).toBeLessThanOrEqual(10_240);
  });

  it('by a page that is narrowed beside the panel: 2 kB more at most', () => {
    expect(zipped(browser, 'room.js')).toBeLessThanOrEqual(2048);
  });

  it.each(LANGUAGES)('by a page whose reader opens the panel: 90 kB at most, with its strings in %s', (language) => {
    expect(zipped(browser, 'panel.js') + zipped(browser, `strings-${language}.js`)).toBeLessThanOrEqual(92_160);
  });
});

describe.each(BROWSERS)('the scripts for %s', (browser) => {
  const STRINGS = LANGUAGES.map((language) => `strings-${language}.js`);
  const LEAN = ['scan.js', 'own-packs.js', 'mentions.js', 'marked.js', 'card.js', 'article.js', 'room.js', ...STRINGS];
  const IN_PAGES = [...LEAN, 'panel.js'];

  it.each(['scan.js', 'own-packs.js', 'mentions.js', 'marked.js', 'card.js'])('%s is ASCII, all of it called', (name) => {
    const code = file(browser, name).toString();
    expect(code).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function\(\)\{/);
    expect(places(code, /\P{ASCII}/u)).toEqual([]);
  });

  it.each(LEAN)('%s holds no React and no validator', (name) => {
    const code = script(browser, name);
    expect(code.length).toBeGreaterThan(1000);
    expect(places(code, /react\.(?:transitional\.)?element|Symbol\.for\([`'"]react|createRoot|_zod|ZodMini|\$Zod/)).toEqual([]);
  });

  it.each(IN_PAGES)('%s says nothing to the page, and nothing of it is run from text', (name) => {
    const code = script(browser, name);
    expect(places(code, /wxt:|new CustomEvent|dispatchEvent\(new|\beval\(|new Function\(|document\.write\(/)).toEqual([]);
    // React's scheduler wakes itself over a channel of its own (`port2.postMessage(null)`), which no page can reach.
    const posts = places(code, /postMessage\(/).filter((place) => !/\w\.postMessage\(null\)/.test(place));
    expect(posts).toEqual([]);
    if (name !== 'panel.js') expect(places(code, /postMessage/)).toEqual([]);
  });

  it.each(LEAN)('%s holds no topic: terms come from packs', (name) => {
    expect(places(script(browser, name), /287\(g\)|Key West|Uthmeier|sanctuary/)).toEqual([]);
  });

  it('make no request but the one for our own files', () => {
    const { ours, foreign } = requestsIn(BUILDS[browser]);
    expect(foreign).toEqual([]);
    expect(ours).toHaveLength(1);
  });

  it('keep the root of our interface closed', () => {
    for (const name of IN_PAGES) {
      const modes = [...script(browser, name).matchAll(/attachShadow\(\{mode:[`'"](\w+)/g)].map(([, mode]) => mode);
      expect(
        modes.filter((mode) => mode !== 'closed'),
        name,
      ).toEqual([]);
    }
    expect(IN_PAGES.some((name) => script(browser, name).includes('attachShadow'))).toBe(true);
  });
});

describe.each(BROWSERS)('the files for %s', (browser) => {
  it('are those that ship, and no other: no source map, no test, no development server', () => {
    const files = allFiles(browser);
    expect(files.filter((name) => /\.(map|ts|tsx|md)$|test|spec/.test(name))).toEqual([]);
    for (const name of files.filter((it) => /\.(js|html|css|json)$/.test(it))) {
      // An address of this machine; its names alone are asked of packs' addresses.
      const development = /sourceMappingURL|\/\/(?:localhost|127\.0\.0\.1)|(?:localhost|127\.0\.0\.1):/;
      expect(places(script(browser, name), development), name).toEqual([]);
    }
  });

  it('hold the packs as data', () => {
    const listed: { name: string; id: string; version: number }[] = JSON.parse(script(browser, 'packs/index.json'));
    expect(listed.length).toBeGreaterThan(0);
    for (const { name, ...said } of listed)
      expect(JSON.parse(script(browser, `packs/${name}.json`))).toMatchObject({ ...said, format: 1 });
  });

  it('hold pages without scripts or styles in their markup: the policy would block them', () => {
    const pages = allFiles(browser).filter((name) => name.endsWith('.html'));
    expect(pages.sort()).toEqual(['author.html', 'options.html', 'popup.html', 'sidepanel.html', 'welcome.html']);
    for (const name of pages)
      expect(script(browser, name), name).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son\w+=|style=|https?:/);
  });
});
