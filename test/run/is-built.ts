/** `node is-built.ts chrome firefox`: ends with 0 where the builds for these are of the project as it is now. */
import { join } from 'node:path';
import { ROOT } from './setup.mjs';
import { isUpToDate } from './up-to-date.ts';

const builds = process.argv.slice(2).map((browser) => join(ROOT, '.output', `${browser}-mv3`, 'manifest.json'));
process.exitCode = builds.every(isUpToDate) ? 0 : 1;
