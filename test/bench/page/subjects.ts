import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { launchBare, launchChromium } from '../../drive/chromium.ts';

export type SubjectName = 'bare' | 'empty' | 'ours' | 'mark.js';

/** A browser in which pages are opened: without any extension, or with one. */
export interface Subject {
  name: SubjectName;
  context: BrowserContext;
}

export interface Subjects {
  bare: Subject;
  /** With an extension that does nothing: what the browser itself takes for one is not ours. */
  empty: Subject;
  ours: Subject;
  /** With an extension that marks the terms by mark.js; undefined where the package isn't installed. */
  peer: Subject | undefined;
  close(): Promise<void>;
}

/**
 * @param extension folder of the built extension. @param folder where the other two are written. @param terms that mark.js marks.
 * @throws Error when a browser doesn't start.
 */
export async function launchSubjects(extension: string, folder: string, terms: readonly string[]): Promise<Subjects> {
  const opened: BrowserContext[] = [];
  const open = async (name: SubjectName, from?: string): Promise<Subject> => {
    const context = from ? (await launchChromium({ extension: from })).context : await launchBare();
    opened.push(context);
    return { name, context };
  };
  const close = async () => void (await Promise.all(opened.map((context) => context.close())));
  try {
    const library = markJs();
    return {
      bare: await open('bare'),
      empty: await open('empty', writeExtension(join(folder, 'empty'), { 'content.js': 'void 0;' })),
      ours: await open('ours', extension),
      peer: library
        ? await open('mark.js', writeExtension(join(folder, 'peer'), { 'mark.js': library, 'content.js': peerScript(terms) }))
        : undefined,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function markJs(): string | undefined {
  try {
    return readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');
  } catch {
    return undefined;
  }
}

/** What a highlighter made of mark.js does: marks the page, then whatever is added. It gets ten terms, where ours has hundreds. */
function peerScript(terms: readonly string[]): string {
  return `
const added = new MutationObserver((records) => {
  const isOurs = (node) => node.localName === 'mark';
  const roots = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element && !isOurs(node)));
  if (roots.length > 0) highlight(roots);
});
function highlight(context) {
  added.disconnect();
  new Mark(context).mark(${JSON.stringify(terms)}, { separateWordSearch: false, acrossElements: true });
  added.observe(document.body, { childList: true, subtree: true });
}
highlight(document.body);
`;
}

/** @param files the scripts that every page gets, in order. @returns the folder. */
function writeExtension(folder: string, files: Record<string, string>): string {
  const pages = ['http://*/*', 'https://*/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Beside Sidelight',
    version: '1',
    // It has nothing to do; the driver knows by it that the extension is there.
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: pages, js: Object.keys(files), run_at: 'document_idle', all_frames: true }],
  };
  mkdirSync(folder, { recursive: true });
  const all = { ...files, 'worker.js': '', 'manifest.json': JSON.stringify(manifest) };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}
