import { cpus, loadavg } from 'node:os';
import type { CDPSession } from 'playwright-core';
import { launchBare } from '../../drive/chromium.ts';
import { serve } from '../../drive/serve.ts';
import { median, sum } from '../page/statistics.ts';
import { pageScript } from './page-script.ts';
import { readMaterial } from './phrases.ts';
import { FLOOR, NOTHING, PEERS, readied, storedFor, type Works, worksOf } from './works.ts';

const COUNTS = [10, 100, 1000, 10_000];
const ROUNDS = 3;
/** A peer that broke, or took longer than this over a page with so many terms is not asked with ten times as many. */
const PATIENCE = 2000;
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Milliseconds of the page's main thread by count, work and page: what else the machine does counts for nothing. */
type Times = Map<number, Map<string, Map<string, number>>>;

/**
 * `bench:match [-- FOLDER]`: each work once in a fresh isolated world of each page, cold as in a page, garbage collected
 * before, all counts in turn. Loading what the worker stored is part of ours; compiling an automaton is no part of the peer's.
 */
export async function run(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { pages, phrases, from } = readMaterial(args[0]);
  const { source, missing } = await pageScript();
  for (const name of missing)
    say(`${name} is not installed and left out: npm i --no-save mark.js@8.11.1 modern-ahocorasick@3.3.0`);
  const machine = `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`;
  say(`${pages.size} pages, ${phrases.length} phrases of others; ${from}; thread time, median of ${ROUNDS}; ${machine}`);
  const server = await serve({ headers: HEADERS, routes: Object.fromEntries(pages) });
  for (const [name, html] of pages) server.route(`/${name}`, html);
  const browser = await launchBare();
  const works = new Map(COUNTS.map((count) => [count, worksOf(phrases.slice(0, count), phrases.slice(0, 10), missing)]));
  const times: Times = new Map(COUNTS.map((count) => [count, new Map()]));
  const slow = new Set<string>();
  let characters = 0;
  try {
    for (const name of pages.keys()) {
      const page = await browser.newPage();
      const session = await browser.newCDPSession(page);
      await page.goto(`${server.origin}/${name}`, { waitUntil: 'domcontentloaded' });
      characters += await page.evaluate(() => document.body.textContent?.length ?? 0);
      for (const [count, ofCount] of await measure(session, source, works, phrases, slow)) {
        for (const [work, ms] of ofCount) {
          const ofWork = times.get(count)?.get(work) ?? new Map<string, number>();
          times.get(count)?.set(work, ofWork.set(name, ms));
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratios = new Map<string, number[]>();
  for (const [count, ofCount] of times) {
    const { gate, plan, shards, read } = storedFor(phrases.slice(0, count));
    const kilobytes = (...texts: (string | undefined)[]) => (texts.join('').length / 1024).toFixed(1);
    const brought = `${read.length} of ${shards.length} shards ${kilobytes(...read.map((at) => shards[at]))} KB`;
    say(`\n${count} terms: gate ${kilobytes(gate)} KB, plan ${kilobytes(plan)} KB, ${brought}`);
    for (const [work, ofWork] of ofCount) {
      // Over the same pages: a slow peer has not been on all of them.
      const floor = sum([...ofWork.keys()].map((name) => ofCount.get(FLOOR)?.get(name) ?? Number.NaN));
      const ms = sum([...ofWork.values()]);
      const share = ofWork.size < pages.size ? ` (${ofWork.size} pages)` : '';
      const speed = ofWork.size < pages.size ? '' : `${(characters / 1000 / ms).toFixed(1)} MB/s`;
      say(`  ${work.padEnd(20)} ${(ms / floor).toFixed(2).padStart(8)} x  ${speed.padStart(12)}${share}`);
      if (share === '') ratios.set(work, [...(ratios.get(work) ?? []), ms]);
    }
  }
  say('\n10,000 terms beside 10, in the same worlds of the same pages');
  for (const [work, [first = Number.NaN, ...rest]] of ratios) {
    if (work !== FLOOR && rest.length + 1 === COUNTS.length)
      say(`  ${work.padEnd(20)} ${((rest.at(-1) ?? Number.NaN) / first).toFixed(2).padStart(8)} x`);
  }
}

/** @returns the median time of each work by count; one that turns out slow is done once, and with no more terms. */
async function measure(
  session: CDPSession,
  source: string,
  works: Map<number, Works>,
  phrases: readonly string[],
  slow: Set<string>,
): Promise<Map<number, Map<string, number>>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () =>
    1000 *
    ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  const all = new Map<number, Map<string, number[]>>([...works.keys()].map((count) => [count, new Map()]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [count, ofCount] of works) {
      for (const [name, work] of Object.entries(ofCount)) {
        if (slow.has(name)) continue;
        const worldName = `bench ${round} ${count} ${name}`;
        const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName,
        });
        const evaluate = async (expression: string) => {
          const answer = await session.send('Runtime.evaluate', {
            contextId,
            expression,
            awaitPromise: true,
            returnByValue: true,
          });
          const wrong = answer.exceptionDetails;
          if (wrong) throw new Error(`${name}: ${wrong.exception?.description ?? wrong.text}`);
          return true;
        };
        await evaluate(source);
        await evaluate(readied(work, phrases.slice(0, count)));
        await session.send('HeapProfiler.collectGarbage');
        const before = await spent();
        // Chromium 156 refuses mark.js's expressions after thousands of them ("Stack overflow"): a peer that breaks is done, too.
        const isDone = await evaluate('go()').catch((error: unknown) => {
          if (!PEERS.includes(name)) throw error;
          slow.add(name);
          return false;
        });
        if (!isDone) continue;
        const ms = (await spent()) - before;
        all.get(count)?.set(name, [...(all.get(count)?.get(name) ?? []), ms]);
        if (ms > PATIENCE) slow.add(name);
      }
    }
  }
  const medians = (ofCount: Map<string, number[]>) => {
    const nothing = median(ofCount.get(NOTHING) ?? []);
    return new Map([...ofCount].filter(([name]) => name !== NOTHING).map(([name, ms]) => [name, median(ms) - nothing]));
  };
  return new Map([...all].map(([count, ofCount]) => [count, medians(ofCount)]));
}
