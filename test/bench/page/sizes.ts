import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './bench.ts';
import { shown } from './goals.ts';

/** Finds and judges mentions; finds which is pointed at, and looks what marks stand on. */
const BEFORE_HOVER = ['mentions.js', 'marked.js'];

/** What comes into pages, as it travels. */
export const sizes: Measurement = {
  lines: [7],
  title: 'Sizes (gzip -9)',
  async measure({ extension, say }) {
    const manifest: Manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
    // Those for some addresses alone are not on every page.
    const always = new Set((manifest.content_scripts ?? []).flatMap((each) => (each.include_globs ? [] : (each.js ?? []))));
    const scripts = readdirSync(extension)
      .filter((name) => name.endsWith('.js') && name !== manifest.background?.service_worker)
      .map((name) => ({ name, bytes: gzipSync(readFileSync(join(extension, name)), { level: 9 }).length }));
    const bytesOf = (isMeant: (name: string) => boolean) =>
      scripts.filter(({ name }) => isMeant(name)).reduce((total, { bytes }) => total + bytes, 0);
    say(`  ${scripts.map(({ name, bytes }) => `${name} ${shown(bytes, 'B')}${always.has(name) ? ' (always)' : ''}`).join(', ')}`);
    return {
      checks: [
        { line: 7, what: 'on every page', unit: 'B', values: [bytesOf((name) => always.has(name))], goal: { atMost: 4096 } },
        {
          line: 7,
          what: 'with mentions, on demand before the first hover',
          unit: 'B',
          values: [bytesOf((name) => BEFORE_HOVER.includes(name))],
          goal: { atMost: 16_384 },
        },
      ],
      raw: scripts,
    };
  },
};

interface Manifest {
  background?: { service_worker?: string };
  content_scripts?: { js?: string[]; include_globs?: string[] }[];
}
