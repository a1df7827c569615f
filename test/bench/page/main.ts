/** Measures what a page pays for the built extension. `../page.mjs` starts it, after the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { waitFor } from '../../drive/wait.ts';
import { ROOT } from '../../run/setup.mjs';
import type { Bench, Measurement } from './bench.ts';
import { chartOf } from './chart.ts';
import { clicks } from './clicks.ts';
import { found } from './found.ts';
import { frames } from './frames.ts';
import { type Check, goalsTable } from './goals.ts';
import { hover } from './hover.ts';
import { TERMS } from './inject.ts';
import { inTab, open } from './load.ts';
import { loading } from './loading.ts';
import { long } from './long.ts';
import { mutations } from './mutations.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { openPages } from './pages.ts';
import { sizes } from './sizes.ts';
import { launchSubjects } from './subjects.ts';

const MEASUREMENTS: readonly Measurement[] = [sizes, loading, long, frames, hover, mutations, clicks, found];

/** Where figures are kept with the project. */
const RESULTS = join(ROOT, 'test', 'bench', 'results');

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) say(USAGE);
  else await run(readOptions(args, process.env.INIT_CWD ?? process.cwd()));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const extension = resolve(options.extension ?? join(ROOT, '.output', 'chrome-mv3'));
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const started = performance.now();
  const subjects = await launchSubjects(extension, folder, TERMS);
  try {
    const pages = await openPages(subjects.bare.context, options.pages, options.limit);
    try {
      const bench = { options, extension, subjects, pages, say };
      const version = subjects.bare.context.browser()?.version();
      const machine = `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`;
      say(`${pages.from}; ${options.reps} repetitions; Chromium ${version}; ${machine}`);
      if ((loadavg()[0] ?? 0) > cpus().length) {
        say('Other programs are busy. What is timed by the clock suffers: frames, clicks, short walks.');
      }
      if (!subjects.peer) say('mark.js is not installed: nothing is compared with it');
      await warm(bench);
      const outcomes = await measureAll(bench);
      const checks = outcomes.flatMap((outcome) => outcome.checks);
      say(
        `\nGoals, medians of the repetitions (${Math.round((performance.now() - started) / 1000)} s, load now ${loadavg()[0]?.toFixed(1)})`,
      );
      for (const line of goalsTable(checks, notes(bench, checks))) say(line);
      if (options.json)
        writeFileSync(options.json, JSON.stringify({ options, version, machine, from: pages.from, checks, outcomes }, null, 1));
      if (options.record) keep(checks, { version, machine, from: pages.from, reps: options.reps });
    } finally {
      await pages.close();
    }
  } finally {
    await subjects.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps the figures of a day, and draws the chart that the README shows. */
function keep(
  checks: readonly Check[],
  where: { version: string | undefined; machine: string; from: string; reps: number },
): void {
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${day}.json`);
  writeFileSync(file, `${JSON.stringify({ day, ...where, checks }, null, 2)}\n`);
  const chart = chartOf(checks, `${day}, ${where.from}, ${where.reps} repetitions, Chromium ${where.version}, ${where.machine}`);
  if (chart) writeFileSync(join(RESULTS, 'loading.svg'), chart);
  say(`Kept in ${relative(ROOT, file)}`);
}

/** First loads fill caches, and ours must have its topics before anything counts. */
async function warm({ subjects: { bare, empty, ours, peer }, pages }: Bench): Promise<void> {
  const url = await pages.url(pages.names[0] ?? '', 50);
  for (let time = 0; time < 2; time++) {
    for (const subject of [bare, empty, ...(peer ? [peer] : [])]) await inTab(subject, (page) => open(page, url));
    await inTab(ours, async (page) => {
      await open(page, url);
      await waitFor(() => page.evaluate(() => CSS.highlights.size > 0), {
        what: 'the first mark of the extension',
        timeout: 20_000,
      });
    });
  }
}

async function measureAll(bench: Bench) {
  const { only } = bench.options;
  const outcomes: { title: string; checks: Check[]; raw: unknown }[] = [];
  for (const { lines, title, measure } of MEASUREMENTS) {
    if (only.length > 0 && !lines.some((line) => only.includes(line))) continue;
    say(`\n${title}`);
    const started = performance.now();
    outcomes.push({ title, ...(await measure(bench)) });
    say(`  (${Math.round((performance.now() - started) / 1000)} s)`);
  }
  return outcomes;
}

/** Why a line has no figure, or not all. */
function notes({ options, subjects }: Bench, checks: readonly Check[]): Map<number, string> {
  const all = new Map([[6, 'measured by npm run bench:match']]);
  const isMeasured = (wanted: number) => checks.some(({ line }) => line === wanted);
  if (!subjects.peer) for (const line of [2, 11].filter(isMeasured)) all.set(line, 'mark.js is not installed');
  else if (!options.full && isMeasured(11)) all.set(11, 'against mark.js with 10,000 nodes: --full (half a minute a load)');
  return all;
}
