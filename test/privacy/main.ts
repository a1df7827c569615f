/**
 * `npm run prove:privacy`: reads 48 pages in both browsers as a reader would, and lets independent witnesses say what left the
 * browser and what is kept. Then the same with builds that do fetch, which every witness must notice. Ends with 1 on any fault.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { requestsIn } from '../hostile/requests-in-code.ts';
import { ROOT } from '../run/setup.mjs';
import { type Asked, BROWSERS, type BrowserName, foreign, type Watched } from './browsers.ts';
import { idleExtension, LEAKS, leakingBuild } from './control.ts';
import { routesOf, type SessionPage, sessionPages, tracesOf } from './pages.ts';
import { triesOfPage, triesOfWorker } from './policy.ts';
import { addressOf, type Done, type Origins, readAll, readOnly } from './session.ts';
import { DUMP } from './storage.ts';

const BUILD: Record<BrowserName, string> = {
  Chromium: join(ROOT, '.output', 'chrome-mv3'),
  Firefox: join(ROOT, '.output', 'firefox-mv3'),
};
const LOG: Record<BrowserName, string> = { Chromium: 'net log', Firefox: 'proxy' };

let faults = 0;

/** Prints a line of the table. @param wrong what speaks against it; empty where it holds. */
function tell(browser: string, witness: string, what: string, wrong: readonly string[]): void {
  if (wrong.length > 0) faults++;
  process.stdout.write(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${browser.padEnd(9)} ${witness.padEnd(9)} ${what}\n`);
  for (const each of wrong.slice(0, 10)) process.stdout.write(`       ${each.slice(0, 300)}\n`);
  if (wrong.length > 10) process.stdout.write(`       and ${wrong.length - 10} more\n`);
}

const pages = sessionPages();
const packs: { name: string }[] = JSON.parse(readFileSync(join(BUILD.Chromium, 'packs', 'index.json'), 'utf8'));
const known = packs.map(({ name }) => readFileSync(join(BUILD.Chromium, 'packs', `${name}.json`), 'utf8')).join('\n');
const server = await serve({ dir: join(ROOT, 'test', 'pages'), routes: routesOf(pages) });
const at: Origins = { main: server.origin, other: server.origin.replace('127.0.0.1', 'localhost') };

const [only] = process.argv.slice(2);
try {
  for (const name of Object.keys(BROWSERS) as BrowserName[]) {
    if (only && only !== name) continue;
    const { ours, foreign: others } = requestsIn(BUILD[name]);
    tell(
      name,
      'code',
      `${ours.length} request in all scripts: for the packs that ship`,
      ours.length === 1 ? others : [...ours, ...others],
    );
    await session(name, await withoutUs(name));
    await policy(name);
    await controls(name);
  }
} finally {
  await server.close();
}
process.stdout.write(faults === 0 ? 'Nothing left the browser, and nothing of the pages was kept.\n' : `${faults} faults\n`);
process.exitCode = faults === 0 ? 0 : 1;

interface Baseline {
  /** What the server was asked for, page by page. */
  byPage: Map<SessionPage, string[]>;
  /** All addresses that the pages ask for. */
  urls: Set<string>;
}

/** @returns what the pages ask for where nobody reads along. */
async function withoutUs(name: BrowserName): Promise<Baseline> {
  const idle = await idleExtension();
  const watched = await BROWSERS[name](idle);
  const byPage = new Map<SessionPage, string[]>();
  try {
    for (const page of pages) {
      const since = server.requests.length;
      await readOnly(watched, [page], at);
      byPage.set(page, askedSince(server, since));
    }
  } finally {
    await watched.close();
    rmSync(idle, { recursive: true, force: true });
  }
  const paths = [...byPage].flatMap(([page, lines]) =>
    lines.map((line) => new URL(line.split(' ')[1] ?? '/', addressOf(at, page)).href),
  );
  return { byPage, urls: new Set(paths) };
}

function askedSince({ requests }: Served, since: number): string[] {
  return requests
    .slice(since)
    .map(({ method, path }) => `${method} ${path}`)
    .sort();
}

async function session(name: BrowserName, { byPage, urls }: Baseline): Promise<void> {
  const watched = await BROWSERS[name](BUILD[name]);
  let asked: Asked[] = [];
  try {
    const differing: string[] = [];
    let since = server.requests.length;
    const done = await readAll(watched, pages, at, (page) => {
      const [now, without] = [askedSince(server, since), byPage.get(page) ?? []];
      if (now.join() !== without.join()) differing.push(`${page.path}: with us ${now.join(', ')}; without ${without.join(', ')}`);
      since = server.requests.length;
    });
    if (server.requests.length !== since) differing.push(`after the last page: ${askedSince(server, since).join(', ')}`);
    tell(name, 'session', inWords(done), tooLittle(done));
    tell(name, 'server', `${byPage.size} pages asked for the same with us as without`, differing);
    await storage(name, watched);
  } finally {
    asked = await watched.close();
  }
  tell(name, LOG[name], `${asked.length} requests: the pages' and the browser's own`, foreign(asked, urls));
}

function inWords({ pages: read, pointed, cards, panels, mutes, ownPages }: Done): string {
  return `${read} pages read, ${pointed} mentions pointed at, ${cards} cards, ${panels} panels, ${mutes} mutes, ${ownPages} pages of ours`;
}

function tooLittle({ pages: read, cards, panels, mutes, ownPages }: Done): string[] {
  const least = { read: 48, cards: 10, panels: 4, mutes: 2, ownPages: 12 };
  const was = { read, cards, panels, mutes, ownPages };
  return Object.entries(least).flatMap(([what, wanted]) =>
    was[what as keyof typeof was] < wanted ? [`${what}: ${was[what as keyof typeof was]}, at least ${wanted} wanted`] : [],
  );
}

/** In a browser of its own: what is tried here is written into its log, refused or not. */
async function policy(name: BrowserName): Promise<void> {
  const since = server.requests.length;
  const watched = await BROWSERS[name](BUILD[name]);
  let fromPage: string[] = [];
  let fromWorker: string[] = [];
  try {
    const page = await watched.ownPage('options.html');
    fromPage = (await page.evaluate(triesOfPage(at.main))) as string[];
    await page.close();
    fromWorker = await watched.triesOfWorker((scope) => triesOfWorker(at.main, scope));
  } finally {
    await watched.close();
  }
  // Not what the control of the browser before has let through.
  const arrived = server.requests
    .slice(since)
    .filter(({ path }) => path.startsWith('/leak-'))
    .map(({ path }) => `the server was asked for ${path}`);
  tell(name, 'policy', '12 ways out of a page of ours and 4 out of the worker: all refused', [
    ...fromPage.map((way) => `page: ${way}`),
    ...fromWorker.map((way) => `worker: ${way}`),
    ...arrived,
  ]);
}

/** The site that the reader switched off is theirs to keep; nothing else of the pages. */
async function storage(name: BrowserName, watched: Watched): Promise<void> {
  const page = await watched.ownPage('options.html');
  const dump = String(await page.evaluate(DUMP));
  await page.close();
  const port = new URL(at.main).port;
  const traces = [...tracesOf(pages, known), at.main, at.other, '127.0.0.1', `:${port}`];
  const kept = traces.filter((trace) => dump.includes(trace) || dump.includes(JSON.stringify(trace).slice(1, -1)));
  const chosen = dump.split('localhost').length - 1;
  const wrong = kept.map((trace) => `kept: ${trace}`);
  if (chosen === 0) wrong.push('the site that was switched off is not there: this is not the storage that was written');
  if (dump.length < 100_000) wrong.push(`only ${dump.length} characters: the packs are not among them`);
  tell(name, 'storage', `${dump.length} characters hold none of ${traces.length} addresses, titles and sentences`, wrong);
}

/** Builds that fetch: what does not notice them would not notice us either. */
async function controls(name: BrowserName): Promise<void> {
  const few = pages.filter(({ hasMarks }) => hasMarks).slice(0, 2);
  for (const leak of LEAKS) {
    const { extension, url } = await leakingBuild(BUILD[name], leak, at.main);
    const since = server.requests.length;
    let asked: Asked[] = [];
    try {
      const watched = await BROWSERS[name](extension);
      try {
        await readOnly(watched, few, at);
        const page = await watched.ownPage('options.html');
        const arrived = () => server.requests.slice(since).some(({ path }) => url.endsWith(path));
        await waitFor(arrived, { what: `the request from the ${leak}` }).catch(() => undefined);
        await page.close();
      } finally {
        asked = await watched.close();
      }
      const noticed = {
        server: server.requests.slice(since).some(({ path }) => url.endsWith(path)),
        code: requestsIn(extension).foreign.length > 0,
        // What goes to this machine passes Firefox's proxy by; there the server is the one to see it.
        ...(name === 'Chromium'
          ? { 'net log': foreign(asked, new Set(few.map((page) => addressOf(at, page)))).some((line) => line.includes(url)) }
          : {}),
      };
      const blind = Object.entries(noticed).filter(([, saw]) => !saw);
      const what = `a build that fetches from its ${leak} is noticed by ${Object.keys(noticed).join(', ')}`;
      tell(
        name,
        'control',
        what,
        blind.map(([witness]) => `the ${witness} did not notice`),
      );
    } finally {
      rmSync(extension, { recursive: true, force: true });
    }
  }
}
