/**
 * `npm run test:hostile`: prints faults, pages, packs and checks, each passed of total, and why what did not pass did not. Ends
 * with 1 where a test failed; what has no test is counted as not passed, and said to be so.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/setup.mjs';
import { CHECKS } from '../security/checks.ts';
import { PAGES } from './pages.ts';
import { by, type Claim } from './proof.ts';
import { against, type Result, runTests } from './results.ts';
import { askWitnesses } from './witnesses.ts';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);

/** Tests of packs begin with the number of what they try. */
const PACKS: Claim[] = numbered('P', 64).map((id) => ({ id, what: 'a hostile pack', by: [by('packs/hostile', id)] }));

/** The list of faults says where each is proven. */
async function faults(): Promise<Claim[]> {
  const list = join(ROOT, 'test', 'faults', 'list.ts');
  const known: { id: string; test: string }[] = existsSync(list) ? (await import(list)).FAULTS : [];
  return numbered('F', 40).map((id) => {
    const own = known.filter((fault) => fault.id === id && fault.test);
    return { id, what: 'a fault', by: own.map(({ test }) => ({ file: '', test })) };
  });
}

const tables: Record<string, readonly Claim[]> = { faults: await faults(), pages: PAGES, packs: PACKS, checks: CHECKS };
const tests = Object.values(tables).flatMap((claims) => claims.flatMap((claim) => claim.by.filter((proof) => 'test' in proof)));
const ofFaults = existsSync(join(ROOT, 'test', 'faults'))
  ? readdirSync(join(ROOT, 'test', 'faults'))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/faults/${name}`)
  : [];
const files = [...new Set([...tests.map(({ file }) => file).filter(Boolean), ...ofFaults])];
const results = await runTests(files, [...new Set(tests.map(({ test }) => test))]);
const witnesses = askWitnesses();

let failed = results.filter(({ passed }) => !passed).length;
for (const [name, claims] of Object.entries(tables)) {
  const wrong = claims.map((claim) => ({ claim, why: against(claim, results, witnesses) })).filter(({ why }) => why.length > 0);
  process.stdout.write(`${name.padEnd(8)} ${claims.length - wrong.length} of ${claims.length}\n`);
  for (const { claim, why } of wrong)
    process.stdout.write(`  ${claim.id} ${claim.what}: ${why.slice(0, 3).join('; ').slice(0, 400)}\n`);
}
for (const [name, wrong] of witnesses) {
  if (wrong.length === 0) continue;
  failed++;
  process.stdout.write(`FAIL ${name}: ${wrong.slice(0, 3).join('; ').slice(0, 400)}\n`);
}
const inBrowser = (name: string) => results.filter((result) => isIn(result, name));
for (const name of ['Chromium', 'Firefox']) {
  process.stdout.write(
    `${name.padEnd(8)} ${inBrowser(name).filter(({ passed }) => passed).length} of ${inBrowser(name).length} tests\n`,
  );
}
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;

/** Browser tests that don't say where they run are Chromium's. */
function isIn({ file, name }: Result, browser: string): boolean {
  const isFirefox = /firefox/i.test(file) || /Firefox/.test(name);
  return file.startsWith('test/e2e/') && isFirefox === (browser === 'Firefox');
}
