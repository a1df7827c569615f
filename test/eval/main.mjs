/** `npm run eval:mentions`: how well mentions are told from look-alikes. Runs the sources as they are, without a build. */
import { runSource } from '../run/source.mjs';

await runSource('/test/eval/run.ts', process.argv.slice(2));
