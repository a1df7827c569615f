import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig } from 'vite';
import { bundledPack } from '../../data/tools/check-document.ts';
import { bundledPacks, readPackFolder } from '../../data/tools/read-pack.ts';
import { dayAnywhere } from '../../utils/core/text/calendar-day.ts';
import { ROOT } from '../run/setup.mjs';

/** Where the built gallery lies: a page that opens from the disk, too. */
export const GALLERY = join(ROOT, '.output', 'gallery');

/** Builds the gallery into a folder. @returns the address of its page. Throws where the bundled packs or the code have a fault. */
export async function buildGallery(folder = GALLERY): Promise<string> {
  await build(config(folder));
  return pathToFileURL(join(folder, 'index.html')).href;
}

/** Serves the gallery as it is in the code at each moment. @returns its address, and the way to stop. */
export async function serveGallery(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await createServer(config());
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

function config(folder = GALLERY): InlineConfig {
  const today = dayAnywhere(new Date());
  const packs = bundledPacks().map((name) => bundledPack(readPackFolder(name), `data/packs/${name}`, today));
  return {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { alias: { '@': ROOT } },
    define: { __PACKS__: JSON.stringify(packs) },
    plugins: [
      react(),
      {
        // Modules don't load from the disk; a script does, and waits for the page as they do.
        name: 'one-script',
        enforce: 'post',
        transformIndexHtml: (html) => html.replace('<script type="module" crossorigin', '<script defer'),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      target: 'esnext',
      rolldownOptions: {
        output: { format: 'iife', codeSplitting: false },
        // A script has none; what loads parts of a page on demand asks it where they lie.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  };
}
