/** What bears a check out beside vitest: the privacy proof, Mozilla's linter, a check of expressions, a second build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { ROOT, toolEnvironment } from '../run/setup.mjs';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
/** Not among the project's own packages: 300 more for two checks that few run. */
const TOOLS = join(ROOT, '.output', 'hostile-tools');

/** @returns by witness what is wrong: nothing where the list is empty. */
export function askWitnesses(): Map<string, string[]> {
  return new Map([
    ...privacy(),
    ['builds', quietly(secondBuilds)],
    ...(installTools() ? [['linter', quietly(lint)] as const, ['expressions', quietly(expressions)] as const] : []),
  ]);
}

/** A witness that can't be asked says nothing for us. */
function quietly(ask: () => string[]): string[] {
  try {
    return ask();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function run(program: string, args: string[], cwd = ROOT, env = toolEnvironment()) {
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function privacy(): [string, string[]][] {
  const { stdout } = run('node', ['test/privacy/main.ts']);
  process.stdout.write(stdout);
  const rows = [...stdout.matchAll(/^(ok {2}|FAIL) \w+ +(net log|\w+) +(.*)$/gm)];
  const names = ['code', 'session', 'server', 'policy', 'storage', 'net log', 'proxy', 'control'];
  return names.map((name) => {
    const own = rows.filter(([, , witness]) => witness === name);
    const wrong = own.filter(([, ok]) => ok === 'FAIL').map(([, , , what = '']) => what);
    return [name, own.length === 0 ? ['said nothing'] : wrong];
  });
}

function installTools(): boolean {
  mkdirSync(TOOLS, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(ROOT, 'test', 'hostile', 'tools', name), join(TOOLS, name));
  return run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], TOOLS).status === 0;
}

/** React writes markup in two places, for `dangerouslySetInnerHTML`, which we don't use, and for styles of its own. */
const MARKUP_OF_REACT = 2;

function lint(): string[] {
  const linter = join(TOOLS, 'node_modules', '.bin', 'addons-linter');
  const { stdout } = run(linter, [join(ROOT, '.output', 'firefox-mv3'), '--output', 'json']);
  const { errors, warnings, notices }: Record<string, { code: string; file?: string; message: string }[]> = JSON.parse(stdout);
  const said = [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
  const code = (file = '') => readFileSync(join(ROOT, '.output', 'firefox-mv3', file), 'utf8');
  const ofReact = ({ code: kind, file }: (typeof said)[number]) =>
    kind === 'UNSAFE_VAR_ASSIGNMENT' &&
    code(file).includes('react.transitional.element') &&
    code(file).split('.innerHTML=').length - 1 <= MARKUP_OF_REACT;
  return said.filter((one) => !ofReact(one)).map(({ code: kind, file, message }) => `${kind} ${file ?? ''}: ${message}`);
}

interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown';
  complexity?: { type: string; degree?: number };
}

/** Of text as long as a page's sentence, what is quadratic takes microseconds; what is worse can stop a page. */
const WORST_DEGREE = 2;

function expressions(): string[] {
  process.env.RECHECK_BACKEND = 'pure';
  const recheck: { checkSync(source: string, flags: string, how: { timeout: number }): Verdict } = createRequire(
    join(TOOLS, 'package.json'),
  )('recheck');
  const found = new Map<string, { pattern: string; flags: string; file: string }>();
  const folder = join(ROOT, '.output', 'chrome-mv3');
  for (const file of filesOf(folder).filter((name) => name.endsWith('.js'))) {
    for (const literal of literalsIn(parseSync(file, readFileSync(join(folder, file), 'utf8')).program)) {
      found.set(`/${literal.pattern}/${literal.flags}`, { ...literal, file });
    }
  }
  if (found.size < 50) return [`only ${found.size} expressions found: this is not the code that ships`];
  return [...found].flatMap(([source, { pattern, flags, file }]) => {
    const { status, complexity } = recheck.checkSync(pattern, flags, { timeout: 5000 });
    const isBad = status === 'vulnerable' && (complexity?.type === 'exponential' || (complexity?.degree ?? 0) > WORST_DEGREE);
    return isBad ? [`${file}: ${source.slice(0, 100)} is ${complexity?.type} of degree ${complexity?.degree ?? 'any'}`] : [];
  });
}

function literalsIn(node: unknown): { pattern: string; flags: string }[] {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && node.regex) return [node.regex as { pattern: string; flags: string }];
  return Object.values(node).flatMap(literalsIn);
}

/** Builds both once more from a copy of what is in version control, and compares every file. */
function secondBuilds(): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-second-'));
  try {
    const tracked = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
      .stdout.split('\0')
      .filter(Boolean);
    for (const path of tracked) cpSync(join(ROOT, path), join(copy, path));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const args of [['prepare'], ['build'], ['build', '-b', 'firefox']]) {
      const { status, stderr } = run('wxt', args, copy);
      if (status !== 0) return [`wxt ${args.join(' ')}: ${stderr.slice(0, 300)}`];
    }
    return BUILDS.flatMap((build) =>
      differing(join(ROOT, '.output', build), join(copy, '.output', build)).map((name) => `${build}/${name} differs`),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function differing(one: string, other: string): string[] {
  const names = new Set([...filesOf(one), ...filesOf(other)]);
  const hash = (folder: string, name: string) => {
    try {
      return createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    } catch {
      return 'missing';
    }
  };
  return [...names].filter((name) => hash(one, name) !== hash(other, name));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
