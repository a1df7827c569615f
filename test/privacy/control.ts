import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a build of the negative control fetches from. */
export const LEAKS = ['worker', 'page', 'content script'] as const;
export type Leak = (typeof LEAKS)[number];

/**
 * Copies a build into a fresh temporary folder and has it fetch once. Its policy is opened for that, or the browser would refuse
 * what witnesses are to notice.
 * @returns the folder and the address that it asks for. The caller removes the folder.
 */
export async function leakingBuild(build: string, leak: Leak, origin: string): Promise<{ extension: string; url: string }> {
  const extension = await mkdtemp(join(tmpdir(), 'sidelight-control-'));
  await cp(build, extension, { recursive: true });
  const url = `${origin}/leak-control-${leak.replace(' ', '-')}`;
  const file = await fileOf(extension, leak);
  await appendFile(join(extension, file), `\n;fetch(${JSON.stringify(url)},{mode:'no-cors'}).catch(()=>{});`);
  const manifest = join(extension, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace("connect-src 'self'", `connect-src 'self' ${origin}`));
  return { extension, url };
}

async function fileOf(extension: string, leak: Leak): Promise<string> {
  if (leak === 'worker') return 'background.js';
  if (leak === 'content script') return 'scan.js';
  const html = await readFile(join(extension, 'options.html'), 'utf8');
  const script = /<script[^>]*\ssrc="\/?([^"]+)"/.exec(html)?.[1];
  if (!script) throw new Error('options.html has no script to leak from');
  return script;
}

/** Makes an extension that does nothing: what pages ask for by themselves, in the same browser with the same switches. */
export async function idleExtension(): Promise<string> {
  const extension = await mkdtemp(join(tmpdir(), 'sidelight-idle-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'nothing.js', scripts: ['nothing.js'] },
    browser_specific_settings: { gecko: { id: 'nothing@sidelight.example' } },
  };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'nothing.js'), '');
  return extension;
}
