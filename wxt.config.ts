import react from '@vitejs/plugin-react';
import { defineConfig, type UserManifest } from 'wxt';
import { leanScripts } from './build/lean-scripts';
import { licencesFile, namedLicences } from './build/licences';
import { HOSTS, PERMISSIONS } from './data/permissions';
import { bundledPack } from './data/tools/check-document';
import { bundledPacks, readPackFolder } from './data/tools/read-pack';
import { anchorsOf } from './utils/core/matching/anchor-pattern';
import { dayAnywhere } from './utils/core/text/calendar-day';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** Chromium's: the version that the build is made for; split, so that private windows keep their own worker. */
const CHROMIUM: UserManifest = { minimum_chrome_version: '140', incognito: 'split' };
/** What other browsers are told in its place. */
const OTHERS: Record<string, UserManifest> = {
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
  safari: { browser_specific_settings: { safari: { strict_min_version: '18.4' } } },
};
/** Firefox has a sidebar of its own, for which it asks no permission; Safari has none. */
const WITHOUT_SIDE_PANEL = ['firefox', 'safari'];

/** What addresses of JSON end in; `?` stands for any one character. */
const JSON_ADDRESSES = ['*.json', '*.json?*'];

/**
 * The manifest of each browser. The reason for every permission stands in the README and on the options page.
 *
 * @param browser `chrome` (also Edge), `firefox`, or `safari`: see `data/store/safari.md`.
 */
function manifest(browser: string): UserManifest {
  return {
    name: 'Sidelight',
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: PERMISSIONS.filter((permission) => permission !== 'sidePanel' || !WITHOUT_SIDE_PANEL.includes(browser)),
    host_permissions: [...HOSTS],
    content_security_policy: { extension_pages: CSP },
    action: { default_title: 'Sidelight' },
    // Two have keys of their own: more would take them from pages. Readers give the others theirs.
    commands: {
      _execute_action: {},
      'toggle-panel': { description: '__MSG_togglePanel__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousMention__' },
      'toggle-site': { description: '__MSG_toggleSite__' },
    },
    ...(OTHERS[browser] ?? CHROMIUM),
  };
}

/** The bundled packs, checked: one with a fault ends the build. */
const packs = bundledPacks().map((name) => ({
  name,
  pack: bundledPack(readPackFolder(name), `data/packs/${name}`, dayAnywhere(new Date())),
}));

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  vite: ({ command }) => ({
    // What is served to who writes the code holds tools of WXT's that never ship.
    plugins: [react(), leanScripts(), command === 'build' && namedLicences()],
    // The oldest browsers that the manifests allow, Safari aside: nothing is written twice for older ones, and `light-dark()` goes on following
    // `color-scheme`. The polyfill for module preloading would fetch; both know it.
    build: {
      target: ['chrome140', 'firefox142'],
      sourcemap: false,
      modulePreload: { polyfill: false },
    },
    // What every page is asked first ships in the script itself.
    define: { __ANCHORS__: JSON.stringify(anchorsOf(packs.map(({ pack }) => pack))) },
  }),
  // What reviewers build from: all that is versioned, and no file that only lies about here.
  zip: {
    includeSources: ['*.{json,md}', '*.config.ts', 'LICENSE', '{build,components,data,entrypoints,test,utils}/**'],
    excludeSources: ['**/*.tsbuildinfo'],
  },
  hooks: {
    // Packs ship as data: one file each, put together from their folders.
    'build:publicAssets': (_, files) => {
      const index = packs.map(({ name, pack: { id, version } }) => ({ name, id, version }));
      files.push({ relativeDest: 'packs/index.json', contents: JSON.stringify(index) });
      files.push({ relativeDest: 'licences.txt', contents: licencesFile() });
      for (const { name, pack } of packs) files.push({ relativeDest: `packs/${name}.json`, contents: JSON.stringify(pack) });
    },
    // Not a WXT content script: its wrapper posts the extension's id to the page, and a page can end it by an event
    // (WXT 0.21, wxt-dev/wxt#2265 stops only the post).
    'build:manifestGenerated': ({ config }, generated) => {
      generated.content_scripts = [
        {
          matches: [...HOSTS],
          js: ['scan.js'],
          run_at: 'document_idle',
          // The top document reads those of its frames that it may. A script in each of dozens of advertisements cost three
          // news pages 11, 19 and 30 ms more (Chromium 156): more than everything else that we do there.
          all_frames: false,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
        // Packs are published there. Told apart by the browser, before any script of ours runs.
        { matches: [...HOSTS], include_globs: JSON_ADDRESSES, js: ['json.js'], run_at: 'document_idle', all_frames: false },
      ];
      // WXT takes the page of the panel, which other pages of ours open too, for a panel of Safari's.
      if (config.browser === 'safari') {
        delete generated.side_panel;
        generated.permissions = generated.permissions?.filter((permission) => permission !== 'sidePanel');
      }
    },
  },
});
