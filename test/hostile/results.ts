import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/setup.mjs';
import { run } from '../run/steps.mjs';
import { isUpToDate } from '../run/up-to-date.ts';
import type { Claim } from './proof.ts';

/** One test that ran. */
export interface Result {
  /** From the root of the project. */
  file: string;
  name: string;
  passed: boolean;
}

const OUTPUT = join(ROOT, '.output', 'test');
/** What `npm test` leaves of each test. */
const OF_ALL = join(OUTPUT, 'results.json');

/** @returns the results of the last `npm test`, undefined where there are none or a file of the project has changed since. */
export function lastResults(): Result[] | undefined {
  return isUpToDate(OF_ALL) ? resultsIn(OF_ALL) : undefined;
}

/** Runs those tests of the files whose full names hold one of the words. @returns each that ran. */
export async function runTests(files: readonly string[], names: readonly string[]): Promise<Result[]> {
  const output = join(OUTPUT, 'hostile.json');
  rmSync(output, { force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`];
  await run(['vitest', 'run', ...files, '-t', pattern, ...reporters], { show: true, minutes: 11 });
  return existsSync(output) ? resultsIn(output) : [];
}

function resultsIn(path: string): Result[] {
  const { testResults }: { testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[] } =
    JSON.parse(readFileSync(path, 'utf8'));
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file: file.slice(ROOT.length + 1), name: fullName, passed: status === 'passed' })),
  );
}

/** A browser that tests run in; those outside of browsers are about all of them. */
export type BrowserName = 'Chromium' | 'Firefox';

/** Browser tests that don't say where they run are Chromium's. */
export function runsIn({ file, name }: Result, browser: BrowserName): boolean {
  if (!file.startsWith('test/e2e/')) return true;
  return (/firefox/i.test(file) || /Firefox/.test(name)) === (browser === 'Firefox');
}

/** @returns the tests whose names have each of these marks as a word: `P07`, or `F12` and `S1`. */
export function named(results: readonly Result[], ...marks: readonly string[]): Result[] {
  return results.filter(({ name }) => {
    const words = name.split(/[^A-Za-z\d]+/);
    return marks.every((mark) => words.includes(mark));
  });
}

/** @returns why tests bear nothing out, one line each; nothing where there are some and all passed. */
export function failing(results: readonly Result[], what: string): string[] {
  if (results.length === 0) return [`no test ran: ${what}`];
  return results.filter(({ passed }) => !passed).map(({ name }) => `failed: ${name}`);
}

/** @returns why a claim does not hold, one line each; nothing where all that bears it out ran and passed. */
export function against(claim: Claim, results: readonly Result[], witnesses: ReadonlyMap<string, string[]>): string[] {
  return claim.by.flatMap((proof) => {
    if ('witness' in proof) {
      // Some are asked in both browsers.
      const said = [...witnesses].filter(([name]) => name.split(' ').at(-1) === proof.witness);
      return said.length > 0 ? said.flatMap(([, wrong]) => wrong) : [`${proof.witness} could not be asked`];
    }
    const own = results.filter(({ file, name }) => file === proof.file && name.includes(proof.test));
    return failing(own, `${proof.file}, "${proof.test}"`);
  });
}
