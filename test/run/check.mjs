/**
 * `npm run check`, the quick loop: types, lint, unused code and unit tests, side by side. Ends with 1 when one of them fails; all are
 * told. What types and unused code have found out is kept for the next time. Tests of components double its time, and tests of cost
 * (`*-cost.test.ts`) measure badly beside others: both come with `npm run test:unit`. `npm run check -- test/core` runs the tests of
 * one room only.
 */
import { step } from './steps.mjs';

// All of them read the tsconfig that WXT writes.
const isPrepared = await step('preparation', ['wxt', 'prepare']);
const went = await Promise.all([
  step('types', ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.output/check.tsbuildinfo']),
  step('lint', ['biome', 'check']),
  step('unused code', ['knip', '--cache', '--cache-location', '.output/knip']),
  step('unit tests', ['vitest', 'run', '--project', 'unit*', '--exclude', '**/*-cost.test.ts', ...process.argv.slice(2)]),
]);
process.exitCode = isPrepared && went.every(Boolean) ? 0 : 1;
