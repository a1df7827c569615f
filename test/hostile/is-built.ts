/** Ends with 0 where both builds are of the project as it is now. */
import { join } from 'node:path';
import { ROOT } from '../run/setup.mjs';
import { isUpToDate } from './results.ts';

const builds = ['chrome-mv3', 'firefox-mv3'].map((build) => join(ROOT, '.output', build, 'manifest.json'));
process.exitCode = builds.every(isUpToDate) ? 0 : 1;
