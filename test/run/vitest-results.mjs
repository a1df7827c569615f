/** Reading what vitest's JSON reporter wrote. */
import { readFileSync } from 'node:fs';

/**
 * @param {string} path
 * @param {boolean} ok whether vitest itself ended well.
 * @returns {import('./steps.mjs').Tally & { skipped: number, unsteady: string[] }} with the names of tests that passed at
 *   their second try only; where a file that could not be loaded, an error outside every
 *   test, no results, or not one test each count as a failure.
 */
export function readResults(path, ok) {
  const { testResults = [] } = read(path);
  const counts = { passed: 0, failed: 0, skipped: 0, unsteady: /** @type {string[]} */ ([]) };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else counts.skipped++;
      // What a first try failed by stays in the result of a test that passes then.
      if (test.status === 'passed' && test.failureMessages?.length) counts.unsteady.push(test.fullName);
    }
    const told = assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && !told) counts.failed++;
  }
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} AssertionResult */

/**
 * @param {string} path
 * @returns {{ testResults?: { status: string, assertionResults: AssertionResult[] }[] }}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
