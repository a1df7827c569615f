/**
 * Gets what running and testing need: npm packages and browsers. Runs on a machine that has nothing but Node and npm, so it
 * uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Root of the project, without a slash at the end. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Where each browser is looked for. Google's own Chrome comes last: from version 137 it loads no extension from the command
 * line.
 */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packages: ['chromium', 'fonts-liberation'],
    title: 'Chromium',
    oldest: 140,
  },
  firefox: {
    variable: 'FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', 'fonts-liberation'],
    title: 'Firefox',
    oldest: 142,
  },
};

/**
 * @param {BrowserName} name
 * @returns {string | undefined} the browser's program: what the environment names, else the first on the PATH.
 * @throws {Error} when the environment names a program that isn't there.
 */
export function lookForBrowser(name) {
  const { variable, programs, places, title } = BROWSERS[name];
  const named = process.env[variable];
  if (named) {
    if (!runnable(named)) throw new Error(`${variable} names ${named}, which is no program: set it to ${title}'s, or unset it.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const paths = programs.flatMap((program) => folders.map((folder) => join(folder, program + ending)));
  return [...paths, ...places].find(runnable);
}

/**
 * @param {BrowserName} name
 * @returns {string} the browser's program.
 * @throws {Error} that says what to install.
 */
export function findBrowser(name) {
  const found = lookForBrowser(name);
  if (!found) throw new Error(notFound([name]));
  return found;
}

/**
 * Finds the browsers; installs those that are missing where that is allowed without asking: on Debian and its kin, as root or
 * by a `sudo` that wants no password.
 * @param {BrowserName[]} names
 * @returns {Partial<Record<BrowserName, string>>} the program of each.
 * @throws {Error} that says what to install, or which step of the installation failed.
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !lookForBrowser(name) || (!process.env[BROWSERS[name].variable] && tooOld(name)));
  if (missing.length > 0) installBrowsers(missing);
  for (const name of names) {
    const said = tooOld(name);
    if (said) throw new Error(`${said} is too old: the extension needs version ${BROWSERS[name].oldest}. ${advice([name])}`);
  }
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
}

/**
 * An older browser takes the extension for broken, and each test says so in another way.
 * @param {BrowserName} name
 * @returns {string | undefined} what the browser says of itself, where that is older than the extension allows.
 */
function tooOld(name) {
  const program = lookForBrowser(name);
  // Chrome for Windows opens a window, whatever it is asked.
  if (!program || process.platform === 'win32') return undefined;
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout?.trim() ?? '';
  const major = Number(/\d+/.exec(said)?.[0] ?? Number.NaN);
  return major < BROWSERS[name].oldest ? `${said} (${program})` : undefined;
}

/** @param {BrowserName[]} names */
function installBrowsers(names) {
  const rights = rootRights();
  if (!existsSync('/etc/debian_version') || !rights) throw new Error(notFound(names));
  const packages = [...new Set(names.flatMap((name) => BROWSERS[name].packages))];
  process.stdout.write(`Installing ${packages.join(', ')} ...\n`);
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const command = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...step];
    const { status, stdout, stderr } = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8' });
    // An update may fail for one source and still have brought what is needed.
    if (status !== 0 && step[0] === 'install') throw new Error(`apt-get install failed:\n${stdout}${stderr}\n${advice(names)}`);
  }
}

/** @returns {string[] | undefined} what to put before a command that needs root's rights. */
function rootRights() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {BrowserName[]} names */
function notFound(names) {
  return `${names.map((name) => BROWSERS[name].title).join(' and ')} not found, or too old. ${advice(names)}`;
}

/** @param {BrowserName[]} names */
function advice(names) {
  const packages = names.map((name) => BROWSERS[name].packages[0]).join(' ');
  const variables = names.map((name) => `${BROWSERS[name].variable}=/path/to/it`).join(' ');
  return `Install it (on Debian: apt-get install ${packages}), or say where it is: ${variables}`;
}

/**
 * Installs the npm packages when there are none, or when the lockfile is newer than they are. Never writes the lockfile.
 * @throws {Error} with npm's words when it fails, or when node_modules is a link.
 */
export function ensurePackages() {
  const folder = join(ROOT, 'node_modules');
  const installed = changed(join(folder, '.package-lock.json'));
  // npm itself writes the lockfile a moment after what it installed.
  if (installed > 0 && installed + 10_000 >= changed(join(ROOT, 'package-lock.json'))) return;
  // npm ci begins by emptying the folder, and would follow a link into somebody else's.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('node_modules is a link: npm ci would empty the folder it leads to. Remove the link, then try again.');
  }
  process.stdout.write('Installing npm packages ...\n');
  const first = npm('ci');
  if (first.status === 0) return;
  // A registry without some optional package of another platform makes for a lockfile that ci refuses and install accepts.
  const second = npm('install', '--no-save');
  if (second.status !== 0) throw new Error(`npm failed:\n${first.stderr ?? ''}${second.stderr ?? second.error?.message ?? ''}`);
}

/** @param {string[]} args */
function npm(...args) {
  const shell = process.platform === 'win32';
  return spawnSync('npm', [...args, '--no-audit', '--no-fund'], { cwd: ROOT, encoding: 'utf8', shell });
}

/** @param {string} path */
function changed(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The environment in which the project's tools run: those of `node_modules` first, and among them its own Node, which runs
 * TypeScript files as they are.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH };
}
