import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/setup.mjs';
import { run } from '../run/steps.mjs';
import type { Claim } from './proof.ts';

/** One test that ran. */
export interface Result {
  /** From the root of the project. */
  file: string;
  name: string;
  passed: boolean;
}

/** Runs those tests of the files whose full names hold one of the words. @returns each that ran. */
export async function runTests(files: readonly string[], names: readonly string[]): Promise<Result[]> {
  const output = join(ROOT, '.output', 'test', 'hostile.json');
  rmSync(output, { force: true });
  mkdirSync(join(output, '..'), { recursive: true });
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`];
  await run(['vitest', 'run', ...files, '-t', pattern, ...reporters], { show: true, minutes: 11 });
  if (!existsSync(output)) return [];
  const { testResults }: { testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[] } =
    JSON.parse(readFileSync(output, 'utf8'));
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file: file.slice(ROOT.length + 1), name: fullName, passed: status === 'passed' })),
  );
}

/** @returns why a claim does not hold, one line each; nothing where all that bears it out ran and passed. */
export function against(claim: Claim, results: readonly Result[], witnesses: ReadonlyMap<string, string[]>): string[] {
  if (claim.by.length === 0) return ['no test'];
  const wrong = claim.by.flatMap((proof) => {
    if ('witness' in proof) return witnesses.get(proof.witness) ?? [`${proof.witness} could not be asked`];
    const own = results.filter(({ file, name }) => (proof.file === '' || file === proof.file) && name.includes(proof.test));
    if (own.length === 0) return [`no such test ran: ${proof.file}, "${proof.test}"`];
    return own.filter(({ passed }) => !passed).map(({ name }) => `failed: ${name}`);
  });
  return claim.open ? [...wrong, `in part only: ${claim.open}`] : wrong;
}
