/** Reading what vitest's JSON reporter wrote. */
import { readFileSync } from 'node:fs';

/**
 * @param {string} path
 * @param {boolean} ok whether vitest itself ended well.
 * @returns {import('./steps.mjs').Tally & { skipped: number }} where a file that could not be loaded, an error outside every
 *   test, no results, or not one test each count as a failure.
 */
export function readResults(path, ok) {
  const { testResults = [] } = read(path);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else counts.skipped++;
    }
    const told = assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && !told) counts.failed++;
  }
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} path
 * @returns {{ testResults?: { status: string, assertionResults: { status: string }[] }[] }}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
