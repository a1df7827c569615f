/** `npm run bench:match`: what finding terms costs a page, for 10 to 10,000 of them, in real Chromium. */
import { ensureBrowsers } from '../run/setup.mjs';
import { runSource } from '../run/source.mjs';

ensureBrowsers(['chromium']);
await runSource('/test/bench/match/main.ts', process.argv.slice(2));
