/**
 * `npm run check`, the quick loop: types, lint, unused code, unit and component tests, side by side. Ends with 1 when one of them
 * fails; all are told.
 */
import { step } from './steps.mjs';

const went = await Promise.all([
  step('types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  step('lint', ['biome', 'check']),
  step('unused code', ['knip']),
  step('unit and component tests', ['vitest', 'run', '--project', 'unit*', '--project', 'component*']),
]);
process.exitCode = went.every(Boolean) ? 0 : 1;
