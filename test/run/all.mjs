/**
 * `npm test`, from nothing: installs what is missing, then types, lint, unused code, packs, both packages, and every test, those
 * in real browsers included. With `--hostile` also the table of `npm run test:hostile`, from the same results. Prints
 * `N passed, N failed` last; ends with 1 unless something passed and nothing failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, ROOT } from './setup.mjs';
import { run, say, step } from './steps.mjs';
import { readResults } from './vitest-results.mjs';

const total = { passed: 0, failed: 0 };

try {
  ensurePackages();
  await everything();
} catch (error) {
  say(`FAIL ${error instanceof Error ? error.message : error}`);
  total.failed++;
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function everything() {
  const browsers = count(haveBrowsers());
  // Of its tests few: all of them run below.
  count(await step('types, lint, unused code', ['npm', 'run', '--silent', 'check', '--', 'test/house']));
  if (hasScript('packs')) count(await step('packs', ['npm', 'run', 'packs']));
  // A build that fails must not leave an older one to be tested. One of a clean tree, and one of the sources, are the same.
  for (const folder of ['chrome-mv3', 'firefox-mv3']) rmSync(join(ROOT, '.output', folder), { recursive: true, force: true });
  const packages = count(await step('packages for the stores', ['npm', 'run', 'zip', '--', '--twice']));
  await tests(browsers && packages);
  if (!process.argv.includes('--hostile')) return;
  if (browsers && packages) count((await run(['npm', 'run', '--silent', 'test:hostile'], { show: true, minutes: 10 })).ok);
  else say('The table of `npm run test:hostile` is left out: what it needs has failed above.');
}

function haveBrowsers() {
  try {
    const found = ensureBrowsers(['chromium', 'firefox']);
    say(`ok   browsers (${Object.values(found).join(', ')})`);
    return true;
  } catch (error) {
    say(`FAIL browsers: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {boolean} inBrowsers */
async function tests(inBrowsers) {
  if (!inBrowsers) say('Tests in browsers are left out: what they need has failed above.');
  const results = join(ROOT, '.output', 'test', 'results.json');
  rmSync(results, { force: true });
  mkdirSync(join(results, '..'), { recursive: true });
  const projects = inBrowsers ? [] : ['--project', '!e2e*'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  // Far more than it takes: on a slow machine what is late is not wrong.
  const { ok } = await run(['vitest', 'run', ...projects, ...reporters], { show: true, minutes: 30 });
  const { passed, failed, skipped, unsteady } = readResults(results, ok);
  total.passed += passed;
  total.failed += failed;
  if (skipped > 0) say(`${skipped} skipped`);
  for (const name of unsteady) say(`passed at its second try only: ${name}`);
}

/**
 * @param {boolean} ok
 * @returns {boolean} the same.
 */
function count(ok) {
  if (ok) total.passed++;
  else total.failed++;
  return ok;
}

/** @param {string} name */
function hasScript(name) {
  return name in (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts ?? {});
}
