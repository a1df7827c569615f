/** What bears a check out beside vitest: the privacy proof, Mozilla's linter, a check of expressions. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { inAscii } from '../../build/lean-scripts.ts';
import { ROOT, toolEnvironment } from '../run/setup.mjs';
import { BOUNDED } from './bounded-expressions.ts';

/** Not among the project's own packages: more of them for a check that few run. */
const TOOLS = join(ROOT, '.output', 'hostile-tools');

/** @returns by witness what is wrong: nothing where the list is empty. Two at a time: each has a browser or a core to itself. */
export async function askWitnesses(): Promise<Map<string, string[]>> {
  const inChromium = async () => [...(await privacyIn('Chromium')), ...(await askTools())];
  return new Map((await Promise.all([privacyIn('Firefox'), inChromium()])).flat());
}

type Said = [witness: string, wrong: string[]][];

async function privacyIn(browser: string): Promise<Said> {
  const { stdout, stderr } = await run('npm', ['run', '--silent', 'prove:privacy', '--', browser]);
  process.stdout.write(stdout);
  const rows = [...stdout.matchAll(/^(ok {2}|FAIL) \w+ +(net log|\w+) +(.*)\n((?: {7}.*\n)*)/gm)];
  const names = ['code', 'session', 'server', 'policy', 'storage', browser === 'Chromium' ? 'net log' : 'proxy', 'control'];
  const said = names.map((name): Said[number] => {
    const own = rows.filter(([, , witness]) => witness === name);
    const wrong = own.flatMap(([, ok, , what = '', details = '']) =>
      ok === 'FAIL' ? [`${what} ${details.replace(/\s+/g, ' ')}`] : [],
    );
    return [name, own.length === 0 ? [`said nothing ${stderr.slice(-300)}`] : wrong];
  });
  return said.map(([name, wrong]) => [`${browser} ${name}`, wrong]);
}

async function askTools(): Promise<Said> {
  const linter = await lint();
  mkdirSync(TOOLS, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(ROOT, 'test', 'hostile', 'tools', name), join(TOOLS, name));
  const { status, stderr } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], TOOLS);
  const missing = status === 0 ? undefined : [`could not be installed: ${stderr.slice(-300)}`];
  return [
    ['linter', linter],
    ['expressions', missing ?? (await quietly(expressions))],
  ];
}

/** A witness that can't be asked says nothing for us. */
async function quietly(ask: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await ask();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function run(program: string, args: string[], cwd = ROOT): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env: toolEnvironment(), timeout: 5 * 60_000 });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (text) => {
        said[stream] += text;
      });
    }
    child.once('error', (error) => done({ status: null, ...said, stderr: String(error) }));
    child.once('close', (status) => done({ status, ...said }));
  });
}

async function lint(): Promise<string[]> {
  const { status, stderr } = await run('npm', ['run', '--silent', 'lint:store']);
  return status === 0 ? [] : [stderr.trim().slice(-2000) || 'ended without a word'];
}

/** By the clock, per expression: beside other work on two cores one took more than 5 s, and was "unknown". */
const RECHECK_MS = 30_000;

interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown';
  complexity?: { type: string; degree?: number };
}

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
    const { status, complexity } = recheck.checkSync(pattern, flags, { timeout: RECHECK_MS });
    // Scripts in pages are written in ASCII, those of our own pages as they stand in the source.
    const isBounded = BOUNDED.some((each) => inAscii(each.source) === inAscii(source));
    if (status === 'safe' || isBounded) return [];
    return [`${file}: ${source.slice(0, 100)} is ${complexity?.type ?? status}, of degree ${complexity?.degree ?? 'any'}`];
  });
}

function literalsIn(node: unknown): { pattern: string; flags: string }[] {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && node.regex) return [node.regex as { pattern: string; flags: string }];
  return Object.values(node).flatMap(literalsIn);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
