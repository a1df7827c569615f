/**
 * `npm run test:hostile`: prints faults, pages, packs, checks and the proof of privacy, each passed of total, and what stands against
 * each that did not pass: a test that failed, none that ran, or why it can't be shown. What the last `npm test` has run is not run
 * again unless something has changed since. Ends with 1 where a test or a witness failed, or something is neither shown nor explained.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from '../faults/list.ts';
import { ROOT } from '../run/setup.mjs';
import { say } from '../run/steps.mjs';
import { CHECKS } from './checks.ts';
import { PAGES } from './pages.ts';
import { against, type BrowserName, failing, lastResults, named, type Result, runsIn, runTests } from './results.ts';
import { askWitnesses } from './witnesses.ts';

const STATES = ['S0', 'S1', 'S2'];
const BROWSERS: readonly BrowserName[] = ['Chromium', 'Firefox'];
const PACKS = Array.from({ length: 64 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);

/** Something that is to be shown: what stands against it, and why that can't be helped. */
interface Line {
  name: string;
  wrong: string[];
  open?: string | undefined;
}

const started = performance.now();
const results = lastResults() ?? (await runListed());
const witnesses = await askWitnesses();
let isRed = results.length === 0;

table(
  'faults',
  FAULTS.flatMap(({ id, fault }) =>
    STATES.map((state) => ({
      name: `${id} ${fault}, ${state}`,
      wrong: failing(named(results, id, state), `${id} in ${state}`),
    })),
  ),
);
for (const browser of BROWSERS)
  table(
    `pages in ${browser}`,
    PAGES.map((page) => pageIn(page, browser)),
  );
table(
  'packs',
  PACKS.map((id) => ({ name: id, wrong: failing(named(results, id), id) })),
);
table(
  'checks',
  CHECKS.map((check) => ({ name: `${check.id} ${check.what}`, wrong: against(check, results, witnesses), open: check.open })),
);
table(
  'privacy',
  [...witnesses].filter(([name]) => /^(Chromium|Firefox) /.test(name)).map(([name, wrong]) => ({ name, wrong })),
);
say(`${results.length} tests, ${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = isRed ? 1 : 0;

function table(name: string, lines: readonly Line[]): void {
  const left = lines.filter(({ wrong, open }) => wrong.length > 0 || open);
  say(`${name.padEnd(17)} ${lines.length - left.length} of ${lines.length}`);
  for (const line of left) {
    // What failed is never excused.
    if (!line.open || line.wrong.some((why) => !why.startsWith('no test ran'))) isRed = true;
    const why = [
      ...(line.open ? [line.open] : []),
      ...line.wrong.filter((each) => !line.open || !each.startsWith('no test ran')),
    ];
    say(`  ${line.name}: ${why.slice(0, 3).join('; ').slice(0, 400)}`);
  }
}

/** A page is shown in a browser by those of its tests that run there. */
function pageIn(page: (typeof PAGES)[number], browser: BrowserName): Line {
  const here = results.filter((result) => runsIn(result, browser));
  const name = `${page.id} ${page.what}`;
  const wrong = page.by.flatMap((proof) => against({ ...page, by: [proof] }, here, witnesses));
  const isSome = page.by.some((proof) => against({ ...page, by: [proof] }, here, witnesses).length === 0);
  const failed = wrong.filter((why) => !why.startsWith('no test ran'));
  // Of several tests one browser may have some.
  const open = page.open ?? page.openIn?.[browser];
  return { name, wrong: failed, open: isSome ? open : (open ?? `no test of it in ${browser}`) };
}

/** Runs every test that the lists name, and no other. */
async function runListed(): Promise<Result[]> {
  const proofs = [...PAGES, ...CHECKS].flatMap(({ by }) => by.flatMap((proof) => ('test' in proof ? [proof] : [])));
  const marked = ['faults', 'packs', 'e2e'].flatMap((folder) =>
    existsSync(join(ROOT, 'test', folder)) ? readdirSync(join(ROOT, 'test', folder)).map((name) => `test/${folder}/${name}`) : [],
  );
  const files = [
    ...proofs.map(({ file }) => file),
    ...marked.filter((file) => file.endsWith('.test.ts')),
    'test/components/hooks/use-pack-actions.test.ts',
  ];
  return runTests(
    [...new Set(files)],
    [...new Set([...proofs.map(({ test }) => test), ...FAULTS.map(({ id }) => id), ...PACKS])],
  );
}
