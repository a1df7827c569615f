/**
 * `npm run check`, the quick loop: types, lint, unused code and unit tests, side by side. Ends with 1 when one of them fails; all are
 * told. Tests of components double its time, and come with `npm run test:unit`.
 */
import { step } from './steps.mjs';

const went = await Promise.all([
  step('types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  step('lint', ['biome', 'check']),
  step('unused code', ['knip']),
  step('unit tests', ['vitest', 'run', '--project', 'unit*']),
]);
process.exitCode = went.every(Boolean) ? 0 : 1;
